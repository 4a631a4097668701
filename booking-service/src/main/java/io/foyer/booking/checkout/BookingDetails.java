package io.foyer.booking.checkout;

import io.foyer.common.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A booking as it is read.
 *
 * @param expiresAt when the seats are lost unless the next step is done; absent when nothing is due
 */
public record BookingDetails(
        UUID id,
        UUID showtimeId,
        BookedShowtime showtime,
        BookingStatus status,
        List<Line> lines,
        Money total,
        Instant createdAt,
        Optional<Instant> expiresAt) {

    public BookingDetails {
        lines = List.copyOf(lines);
    }

    BookingDetails heldUntil(Instant time) {
        return new BookingDetails(
                id,
                showtimeId,
                showtime,
                BookingStatus.HELD,
                lines,
                total,
                createdAt,
                Optional.of(time));
    }

    /**
     * One seat, or one place to stand, and what it costs.
     *
     * @param seatId absent when one stands there, as are row and seat
     */
    public record Line(
            @Nullable UUID seatId,
            String section,
            @Nullable String row,
            @Nullable String seat,
            Money price,
            Money serviceFee,
            Money tax,
            Money total) {}
}
