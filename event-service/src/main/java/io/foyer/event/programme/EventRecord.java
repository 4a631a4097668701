package io.foyer.event.programme;

import io.foyer.common.audit.AuditEntry;
import io.foyer.common.audit.AuditTrail;
import io.foyer.common.security.Caller;
import io.foyer.event.change.CatalogueChange.EventEdited;
import io.foyer.event.change.CatalogueChanges;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells of the steps of events, and keeps who took them. */
@Component
class EventRecord {

    private final CatalogueChanges changes;
    private final AuditTrail audit;

    EventRecord(CatalogueChanges changes, AuditTrail audit) {
        this.changes = changes;
        this.audit = audit;
    }

    /** To be called last: from here on, whoever else takes a step waits for this transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void step(Caller by, UUID eventId, String action) {
        changes.announce(new EventEdited(eventId));
        audit.record(new AuditEntry(action, by.accountId(), eventId.toString(), "done", null));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void completed(UUID eventId) {
        changes.announce(new EventEdited(eventId));
    }
}
