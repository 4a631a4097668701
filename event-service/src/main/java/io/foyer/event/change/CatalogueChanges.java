package io.foyer.event.change;

import jakarta.persistence.EntityManager;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the features that show something what changed, within the transaction that changed it: what
 * they write commits or rolls back with the change.
 */
@Repository // so that a lost race in the flush is told in Spring's words
public class CatalogueChanges {

    private final EntityManager entities;
    private final ApplicationEventPublisher publisher;

    CatalogueChanges(EntityManager entities, ApplicationEventPublisher publisher) {
        this.entities = entities;
        this.publisher = publisher;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void announce(CatalogueChange change) {
        entities.flush(); // Listeners read by SQL, which sees only what has been written.
        publisher.publishEvent(change);
    }
}
