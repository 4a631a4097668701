package io.foyer.booking.checkout;

import java.util.UUID;

/**
 * A buyer's wish to claim the seats of a held booking.
 *
 * @param paying whether they mean to pay, too; otherwise it is for what costs nothing
 */
record ClaimWish(UUID bookingId, UUID accountId, boolean paying) {}
