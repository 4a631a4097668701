package io.foyer.booking.checkout;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A buyer's wish for seats.
 *
 * @param bookingId what the booking will be called; the same again when the wish is repeated
 */
public record ReserveRequest(
        UUID bookingId,
        UUID accountId,
        UUID showtimeId,
        List<UUID> seatIds,
        Optional<String> admissionToken) {

    public ReserveRequest {
        seatIds = List.copyOf(seatIds);
    }
}
