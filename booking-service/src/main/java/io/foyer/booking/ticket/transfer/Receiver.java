package io.foyer.booking.ticket.transfer;

import java.util.Locale;
import java.util.UUID;

/**
 * Somebody who has shown that an e-mail address is theirs.
 *
 * @param email in lower case, whatever it was given in
 */
public record Receiver(UUID accountId, String email) {

    public Receiver {
        email = comparable(email);
    }

    /** How addresses are compared. */
    static String comparable(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
