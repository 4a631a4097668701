package io.foyer.common.mail;

/**
 * A letter that is to be written when it is sent, and to whom.
 *
 * @param recipient an e-mail address
 */
public record AddressedOrder(String recipient, LetterOrder order) {}
