package io.foyer.event.waitingroom;

import io.foyer.common.audit.AuditEntry;
import io.foyer.common.audit.AuditTrail;
import io.foyer.common.security.Caller;
import io.foyer.event.change.CatalogueChange.WaitingRoomSwitched;
import io.foyer.event.change.CatalogueChanges;
import io.foyer.event.showtime.Showtime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells of the switch, and keeps who moved it: who was let in first, and whether anybody was, may
 * have to be explained to everybody who waited.
 */
@Component
class RoomRecord {

    private final CatalogueChanges changes;
    private final AuditTrail audit;

    RoomRecord(CatalogueChanges changes, AuditTrail audit) {
        this.changes = changes;
        this.audit = audit;
    }

    /** To be called last: from here on, whoever else moves a switch waits for this transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void moved(Caller by, Showtime showtime, String action) {
        changes.announce(new WaitingRoomSwitched(showtime.id(), showtime.eventId()));
        audit.record(
                new AuditEntry(action, by.accountId(), showtime.id().toString(), "done", null));
    }
}
