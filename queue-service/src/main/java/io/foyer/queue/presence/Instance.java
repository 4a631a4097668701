package io.foyer.queue.presence;

import io.foyer.common.id.IdSource;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** This instance, by a name that is new with each start. */
@Component
public class Instance {

    private final UUID id;

    Instance(IdSource ids) {
        this.id = ids.next();
    }

    public UUID id() {
        return id;
    }
}
