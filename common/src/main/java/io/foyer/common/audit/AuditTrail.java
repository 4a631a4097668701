package io.foyer.common.audit;

/** A trail that is only ever added to: each entry carries a hash over itself and the one before. */
public interface AuditTrail {

    /** Adds the entry with the present transaction, or in one of its own when there is none. */
    void record(AuditEntry entry);
}
