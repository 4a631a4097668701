package io.foyer.booking.notification;

import io.foyer.booking.notification.letter.LetterFacts;
import java.util.UUID;

/**
 * A letter to an account.
 *
 * @param about what it is about, such as a booking
 * @param cause what brought it about; of its kind there is one letter with it
 */
record WantedLetter(UUID about, LetterFacts facts, String cause) {}
