package io.foyer.account.account;

import java.util.UUID;

/**
 * An account is about to go. Told within the transaction that removes it, while it is still there,
 * so that every feature removes what it holds.
 */
public record AccountErasing(UUID accountId, EmailAddress email) {}
