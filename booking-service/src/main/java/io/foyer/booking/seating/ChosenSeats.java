package io.foyer.booking.seating;

import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.inventory.SingleSeats;
import io.foyer.booking.seating.SeatingOutcome.Refused;
import java.util.List;
import java.util.Optional;

/**
 * Seats that somebody chose by hand, and what other people's seats have to say to that.
 *
 * @param accessible whether they are for somebody who needs an accessible seat
 */
record ChosenSeats(ShowtimeOnSale showtime, Hall hall, List<Integer> seats, boolean accessible) {

    /** The rule that is broken while others have these seats; absent when none is. */
    Optional<Refused> refusal(long[] taken) {
        var open = OpenSeats.of(hall, taken);
        var kept = new KeptSeatsRule(open).broken(seats, accessible);
        if (!kept.isEmpty()) {
            return refused(SeatRule.KEPT_FOR_COMPANIONS, kept);
        }
        if (mayLeaveSeatsAlone(open)) {
            return Optional.empty();
        }
        var alone = new NeighbourRule(open).leftAlone(seats);
        return alone.isEmpty() ? Optional.empty() : refused(SeatRule.SINGLE_SEAT_LEFT, alone);
    }

    /**
     * Who needs an accessible seat has little to choose from. And seats that somebody else has are
     * refused as such.
     */
    private boolean mayLeaveSeatsAlone(OpenSeats open) {
        return showtime.singleSeats() == SingleSeats.ALLOWED
                || accessible && seats.stream().anyMatch(seat -> Bits.get(hall.accessible(), seat))
                || !seats.stream().allMatch(open::isFree);
    }

    private Optional<Refused> refused(SeatRule rule, List<Integer> ordinals) {
        return Optional.of(new Refused(rule, ordinals.stream().map(showtime::seatId).toList()));
    }
}
