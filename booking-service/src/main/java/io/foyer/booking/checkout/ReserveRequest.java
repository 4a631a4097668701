package io.foyer.booking.checkout;

import io.foyer.booking.checkout.admission.ShownAdmission;
import io.foyer.booking.checkout.idempotency.KeyedRequest;
import io.foyer.booking.seating.Wish;
import java.util.Optional;
import java.util.UUID;

/**
 * A buyer's wish for places of a showtime.
 *
 * @param bookingId what the booking will be called; the same again when the wish is repeated
 * @param request to be kept with the booking; absent when it came without a key
 */
public record ReserveRequest(
        UUID bookingId,
        UUID accountId,
        UUID showtimeId,
        Wish wish,
        Optional<ShownAdmission> admission,
        Optional<KeyedRequest> request) {}
