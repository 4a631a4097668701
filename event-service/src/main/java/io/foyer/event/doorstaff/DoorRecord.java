package io.foyer.event.doorstaff;

import io.foyer.common.audit.AuditEntry;
import io.foyer.common.audit.AuditTrail;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps who asked whom to a door, and who answered what: an engagement opens one. */
@Component
class DoorRecord {

    private final AuditTrail audit;

    DoorRecord(AuditTrail audit) {
        this.audit = audit;
    }

    /** To be called last: from here on, whoever else keeps something waits. */
    void keep(UUID actor, String action, Invitation invitation) {
        audit.record(new AuditEntry(action, actor, invitation.id().toString(), "done", null));
    }
}
