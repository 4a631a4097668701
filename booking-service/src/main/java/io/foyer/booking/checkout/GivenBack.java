package io.foyer.booking.checkout;

import io.foyer.booking.payment.RefundReason;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Seats of a sold booking that are anybody's again.
 *
 * @param refundId what goes back; absent when nothing does
 */
public record GivenBack(
        SoldBooking booking, List<Seat> seats, RefundReason reason, Optional<UUID> refundId) {

    public GivenBack {
        seats = List.copyOf(seats);
    }

    /** Whether the booking has no other seat left. */
    boolean isLast() {
        return seats.size() == booking.standing().size();
    }

    List<Integer> ordinals() {
        return seats.stream().map(Seat::ordinal).toList();
    }

    /**
     * One of them.
     *
     * @param kept what the house keeps of its price, in minor units
     */
    public record Seat(int ordinal, long kept) {}
}
