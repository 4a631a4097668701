package io.foyer.event.performer;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is on stage: a person or a group, entered by the organizer who owns it. */
@Entity
public class Performer {

    @Id private UUID id;
    private UUID ownerId;
    @Embedded private PerformerDetails details;
    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Performer() {}

    Performer(UUID id, UUID ownerId, PerformerDetails details) {
        this.id = id;
        this.ownerId = ownerId;
        this.details = details;
    }

    void change(PerformerDetails newDetails) {
        details = newDetails;
    }

    public UUID id() {
        return id;
    }

    public UUID ownerId() {
        return ownerId;
    }

    public PerformerDetails details() {
        return details;
    }

    public long version() {
        return version == null ? 0 : version;
    }
}
