package io.foyer.account.client;

import io.foyer.common.audit.AuditEntry;
import java.util.UUID;

/** Somebody logged in who does something, and where they do it from. */
public record Actor(UUID accountId, ClientAddress address) {

    private static final String DONE = "done";

    /** What the audit trail keeps of something this actor did to {@code object}. */
    public AuditEntry did(String action, UUID object) {
        return new AuditEntry(action, accountId, object.toString(), DONE, address.text());
    }
}
