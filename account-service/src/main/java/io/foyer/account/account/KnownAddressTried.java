package io.foyer.account.account;

/**
 * Somebody tried to sign up with an address that has an account. Told within a transaction, and not
 * more often than the owner wants to read it.
 */
public record KnownAddressTried(EmailAddress email) {}
