package io.foyer.common.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody did, or was refused, and that may have to be proved later. It names
 * people by their account's id only.
 *
 * @param action what, in kebab case: {@code roles-changed}, {@code refresh-reuse} …
 * @param actor the account that did it; absent when nobody was logged in
 * @param object what it was done to, such as an id
 * @param result {@code done} or why it was refused
 * @param clientAddress where it came from, as the gateway saw it
 */
public record AuditEntry(
        String action,
        @Nullable UUID actor,
        @Nullable String object,
        String result,
        @Nullable String clientAddress) {}
