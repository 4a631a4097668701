package io.foyer.booking.checkout;

import io.foyer.booking.inventory.CancellationPolicy;
import io.foyer.common.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A booking as it is read.
 *
 * @param expiresAt when the seats are lost unless the next step is done; absent when nothing is due
 * @param cancellationPolicy the one it was held under
 * @param kept what the house kept of tickets that were cancelled, by the refund of the rest
 */
public record BookingDetails(
        UUID id,
        UUID showtimeId,
        BookedShowtime showtime,
        BookingStatus status,
        List<Line> lines,
        Money total,
        Instant createdAt,
        Optional<Instant> expiresAt,
        CancellationPolicy cancellationPolicy,
        Map<UUID, Money> kept) {

    public BookingDetails {
        lines = List.copyOf(lines);
        kept = Map.copyOf(kept);
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
                Optional.of(time),
                cancellationPolicy,
                kept);
    }

    /**
     * One seat, or one place to stand, and what it costs.
     *
     * @param seatId absent when one stands there, as are row and seat
     * @param cancelled true when its ticket was cancelled after the sale, else absent
     */
    public record Line(
            @Nullable UUID seatId,
            String section,
            @Nullable String row,
            @Nullable String seat,
            Money price,
            Money serviceFee,
            Money tax,
            Money total,
            @Nullable Boolean cancelled) {}
}
