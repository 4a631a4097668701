package io.foyer.common.audit;

import java.util.List;
import java.util.UUID;

/** A trail that is only ever added to: each entry carries a hash over itself and the one before. */
public interface AuditTrail {

    /**
     * Adds the entry with the present transaction, or in one of its own when there is none. Until
     * that transaction ends nobody else's entry can follow, so it is best its last statement.
     * Control characters in the entry are written out, and texts end after 500 characters.
     */
    void record(AuditEntry entry);

    /**
     * What the account did, and what others did to it, the oldest first. Who the others were and
     * where they came from is theirs and not told.
     */
    List<RecordedDeed> about(UUID accountId);
}
