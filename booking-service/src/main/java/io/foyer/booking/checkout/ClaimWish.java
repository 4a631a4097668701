package io.foyer.booking.checkout;

import io.foyer.booking.checkout.idempotency.KeyedRequest;
import io.foyer.booking.checkout.idempotency.KeysTogether.Keyed;
import java.util.Optional;
import java.util.UUID;

/**
 * A buyer's wish to claim the seats of a held booking.
 *
 * @param paying whether they mean to pay, too; otherwise it is for what costs nothing
 * @param request to be kept with the claim; absent when somebody else keeps it
 */
record ClaimWish(UUID bookingId, UUID accountId, boolean paying, Optional<KeyedRequest> request) {

    ClaimWish(UUID bookingId, UUID accountId, boolean paying) {
        this(bookingId, accountId, paying, Optional.empty());
    }

    /** The same with what it is about. */
    Optional<Keyed> keyed() {
        return request.map(asked -> new Keyed(asked, bookingId));
    }
}
