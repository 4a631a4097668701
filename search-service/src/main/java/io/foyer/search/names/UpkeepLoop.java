package io.foyer.search.names;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts names again, round by round. */
@Component
class UpkeepLoop extends Rounds {

    private final NameUpkeep upkeep;
    private final PublicationLoop publication;

    UpkeepLoop(
            NameUpkeep upkeep,
            PublicationLoop publication,
            NameProperties limits,
            MeterRegistry metrics) {
        super("name-upkeep", limits, metrics);
        this.upkeep = upkeep;
        this.publication = publication;
    }

    @Override
    void work() throws InterruptedException {
        while (upkeep.round()) {
            publication.wake();
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
        publication.wake();
    }
}
