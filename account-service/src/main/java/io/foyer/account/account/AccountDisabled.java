package io.foyer.account.account;

import java.util.UUID;

/** An account was switched off. Told within the transaction that did it. */
public record AccountDisabled(UUID accountId) {}
