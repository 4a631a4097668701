package io.foyer.booking.seating;

import io.foyer.booking.hold.HoldProperties;
import io.foyer.booking.inventory.SeatId;
import io.foyer.booking.inventory.SeatLayout.LayoutSeat;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.seating.SeatingOutcome.Allowed;
import io.foyer.booking.seating.SeatingOutcome.Refused;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Judges a choice of seats before anything is held or claimed. Says nothing about whether the seats
 * are taken: that is only known where they are held.
 */
@Component
public class SeatingRules {

    private final int seatsPerHold;

    public SeatingRules(HoldProperties limits) {
        this.seatsPerHold = limits.seatsPerHold();
    }

    /** The first rule that the wish breaks, or the seats and places it stands for. */
    public SeatingOutcome judge(ShowtimeOnSale showtime, Wish wish) {
        if (wish.size() == 0) {
            return new Refused(SeatRule.AT_LEAST_ONE_SEAT, List.of());
        }
        // Counted before the seats are looked at, so that a huge wish costs nothing.
        if (wish.size() > seatsPerHold || !allows(showtime, wish.size())) {
            return new Refused(SeatRule.TOO_MANY_SEATS, List.of());
        }
        var seats = judge(showtime, wish.seatIds());
        return seats instanceof Allowed(var ordinals, _)
                ? StandingRules.judge(showtime, wish.standing()).beside(ordinals)
                : seats;
    }

    /**
     * Whether one buyer may have so many seats of the showtime, in all bookings together. It is the
     * only rule that is asked again when held seats are claimed: the others were kept when they
     * were held, and what other buyers did since is nobody's fault.
     */
    public static boolean allows(ShowtimeOnSale showtime, int seats) {
        return seats <= showtime.seatsPerBuyer();
    }

    private static SeatingOutcome judge(ShowtimeOnSale showtime, List<UUID> seatIds) {
        var seen = new HashSet<UUID>();
        var repeated = those(seatIds, id -> !seen.add(id));
        if (!repeated.isEmpty()) {
            return new Refused(SeatRule.SEAT_CHOSEN_TWICE, repeated);
        }
        var foreign = those(seatIds, id -> !belongs(showtime, id));
        if (!foreign.isEmpty()) {
            return new Refused(SeatRule.SEAT_OF_ANOTHER_SHOWTIME, foreign);
        }
        var unpriced = those(seatIds, id -> !isForSale(showtime, id));
        if (!unpriced.isEmpty()) {
            return new Refused(SeatRule.SEAT_NOT_FOR_SALE, unpriced);
        }
        return new Allowed(seatIds.stream().map(SeatingRules::ordinal).sorted().toList());
    }

    private static List<UUID> those(List<UUID> seatIds, Predicate<UUID> broken) {
        return seatIds.stream().filter(broken).toList();
    }

    private static boolean belongs(ShowtimeOnSale showtime, UUID seatId) {
        return SeatId.of(seatId)
                .filter(seat -> seat.showtimeNumber() == showtime.number())
                .flatMap(seat -> showtime.layout().seat(seat.ordinal()))
                .isPresent();
    }

    private static boolean isForSale(ShowtimeOnSale showtime, UUID seatId) {
        return showtime.layout().seat(ordinal(seatId)).filter(LayoutSeat::isForSale).isPresent();
    }

    private static int ordinal(UUID seatId) {
        return (int) seatId.getLeastSignificantBits();
    }
}
