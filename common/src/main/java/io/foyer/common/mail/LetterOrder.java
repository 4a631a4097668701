package io.foyer.common.mail;

import java.util.UUID;

/**
 * A letter that is to be written when it is sent. Until then only ids lie in the queue: no words,
 * no files, nothing that must not be read.
 *
 * @param kind which {@link LetterWriter} writes it
 * @param about what it is about, such as a booking
 * @param facts what else the writer needs to know, in a form of its own; no personal data
 * @param cause what brought it about: of all orders with one cause there is one letter
 */
public record LetterOrder(String kind, UUID about, String facts, String cause) {}
