package io.foyer.booking.checkout;

import io.foyer.booking.inventory.CancellationPolicy;
import io.foyer.common.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A booking as whoever undoes a sale sees it, mostly with its row locked.
 *
 * @param fence the number of the claim on its seats
 * @param startsAt when the showtime starts by what is known now
 * @param boughtAt absent when it never was
 * @param policy the one it was held under
 * @param readAt the database's time
 */
public record SoldBooking(
        UUID id,
        UUID accountId,
        UUID showtimeId,
        BookingStatus status,
        long fence,
        String currency,
        Instant startsAt,
        Optional<Instant> boughtAt,
        CancellationPolicy policy,
        Instant readAt,
        List<Line> lines) {

    public SoldBooking {
        lines = List.copyOf(lines);
    }

    /** Those whose tickets nobody has cancelled. */
    public List<Line> standing() {
        return lines.stream().filter(line -> !line.cancelled()).toList();
    }

    /**
     * A seat or standing place as it was sold.
     *
     * @param total with fee and tax
     * @param refunded what went back of it or was asked back, and has not failed
     */
    public record Line(
            int ordinal, Money serviceFee, Money total, Money refunded, boolean cancelled) {

        /** What has not gone back. */
        public Money left() {
            return total.minus(refunded);
        }
    }
}
