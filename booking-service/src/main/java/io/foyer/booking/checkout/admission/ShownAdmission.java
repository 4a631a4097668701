package io.foyer.booking.checkout.admission;

import java.util.UUID;

/**
 * An admission token as somebody shows it.
 *
 * @param token as it came
 * @param accountId who shows it, by the access token beside it
 * @param session the log-in that the access token belongs to
 */
public record ShownAdmission(String token, UUID accountId, String session) {}
