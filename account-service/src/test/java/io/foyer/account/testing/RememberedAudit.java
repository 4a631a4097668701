package io.foyer.account.testing;

import io.foyer.common.audit.AuditEntry;
import io.foyer.common.audit.AuditTrail;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An audit trail that tests can read. */
public final class RememberedAudit implements AuditTrail {

    private final List<AuditEntry> entries = new CopyOnWriteArrayList<>();

    @Override
    public void record(AuditEntry entry) {
        entries.add(entry);
    }

    /** What was recorded of this action on this object. */
    public List<AuditEntry> of(String action, Object object) {
        return entries.stream()
                .filter(entry -> entry.action().equals(action))
                .filter(entry -> object.toString().equals(entry.object()))
                .toList();
    }

    /** What was recorded of this action from this address. */
    public List<AuditEntry> from(String action, String clientAddress) {
        return entries.stream()
                .filter(entry -> entry.action().equals(action))
                .filter(entry -> clientAddress.equals(entry.clientAddress()))
                .toList();
    }
}
