package io.foyer.event.showtime;

import io.foyer.event.change.CatalogueChange.ShowtimeEdited;
import io.foyer.event.change.CatalogueChanges;
import io.foyer.event.programme.EventLife;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Completes a showtime that is over, and its event when it was the last. */
@Component
class ShowtimeEnd {

    private final Showtimes showtimes;
    private final EventLife events;
    private final CatalogueChanges changes;

    ShowtimeEnd(Showtimes showtimes, EventLife events, CatalogueChanges changes) {
        this.showtimes = showtimes;
        this.events = events;
        this.changes = changes;
    }

    @Transactional
    public void complete(UUID id, UUID eventId) {
        showtimes.lockAllOf(eventId);
        var showtime = showtimes.findById(id).orElseThrow();
        if (!showtime.become(ShowtimeStatus.COMPLETED)) {
            return; // It was cancelled or put off a moment ago.
        }
        changes.announce(new ShowtimeEdited(id, eventId));
        if (showtimes.allOver(eventId)) {
            events.complete(eventId);
        }
    }

    /** Completes the event when what was called off was all that it still waited for. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void calledOff(UUID eventId) {
        showtimes.lockAllOf(eventId);
        if (showtimes.allOver(eventId) && showtimes.someTookPlace(eventId)) {
            events.complete(eventId);
        }
    }
}
