package io.foyer.event.doorstaff;

import java.util.Locale;
import java.util.UUID;

/**
 * Somebody who has shown that an e-mail address is theirs.
 *
 * @param email in lower case, whatever it was given in
 */
public record Invitee(UUID accountId, String email) {

    public Invitee {
        email = lowerCase(email);
    }

    /** How addresses are compared. */
    static String lowerCase(String email) {
        return email.toLowerCase(Locale.ROOT);
    }
}
