package io.foyer.account.account;

/** Somebody signed up. Told within the transaction that stores the account. */
public record AccountMade(Profile profile) {}
