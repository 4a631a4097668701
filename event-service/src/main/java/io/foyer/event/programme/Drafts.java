package io.foyer.event.programme;

import io.foyer.event.change.CatalogueChange.EventEdited;
import io.foyer.event.change.CatalogueChanges;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Events that were never public. */
@Component
public class Drafts {

    private final Events events;
    private final CatalogueChanges changes;
    private final ApplicationEventPublisher publisher;
    private final InstantSource clock;

    Drafts(
            Events events,
            CatalogueChanges changes,
            ApplicationEventPublisher publisher,
            InstantSource clock) {
        this.events = events;
        this.changes = changes;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Deletes all of an organizer's, and what they said, deleted ones included. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(UUID organizerId) {
        for (var draft : events.findByOrganizerIdAndStatus(organizerId, EventStatus.DRAFT)) {
            draft.forget(clock.instant());
            changes.announce(new EventEdited(draft.id()));
            publisher.publishEvent(new EventDeleted(draft.id()));
        }
    }
}
