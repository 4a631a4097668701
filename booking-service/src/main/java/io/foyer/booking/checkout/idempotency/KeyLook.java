package io.foyer.booking.checkout.idempotency;

import java.util.Optional;

/**
 * What one look finds before a hold.
 *
 * @param known the request under the key, if there is one
 * @param seatsClaimed how many seats of the showtime the account has bought or is paying for
 */
record KeyLook(Optional<IdempotentRequest> known, int seatsClaimed) {}
