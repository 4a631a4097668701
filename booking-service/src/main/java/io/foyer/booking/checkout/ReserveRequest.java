package io.foyer.booking.checkout;

import io.foyer.booking.checkout.admission.ShownAdmission;
import io.foyer.booking.checkout.idempotency.KeyedRequest;
import io.foyer.booking.checkout.idempotency.LookedUp;
import io.foyer.booking.seating.Wish;
import java.util.Optional;
import java.util.UUID;

/**
 * A buyer's wish for places of a showtime.
 *
 * @param bookingId what the booking will be called; the same again when the wish is repeated
 * @param looked the wish under its key, and what the look for that found; absent when it came
 *     without one
 */
public record ReserveRequest(
        UUID bookingId,
        UUID accountId,
        UUID showtimeId,
        Wish wish,
        Optional<ShownAdmission> admission,
        Optional<LookedUp> looked) {

    /** To be kept with the booking; absent when the wish came without a key. */
    Optional<KeyedRequest> request() {
        return looked.map(LookedUp::request);
    }
}
