package io.foyer.event.venue;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place where events happen, owned by the organizer who entered it. */
@Entity
public class Venue {

    @Id private UUID id;
    private UUID ownerId;
    @Embedded private VenueDetails details;
    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Venue() {}

    Venue(UUID id, UUID ownerId, VenueDetails details) {
        this.id = id;
        this.ownerId = ownerId;
        this.details = details;
    }

    void change(VenueDetails newDetails) {
        details = newDetails;
    }

    public UUID id() {
        return id;
    }

    public UUID ownerId() {
        return ownerId;
    }

    public VenueDetails details() {
        return details;
    }

    public long version() {
        return version == null ? 0 : version;
    }
}
