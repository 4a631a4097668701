package io.foyer.booking.checkout;

import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.inventory.StandingSection;
import io.foyer.booking.payment.Payment;
import java.time.Instant;
import java.util.List;

/** What became of a wish to claim the seats of a booking. */
sealed interface ClaimOutcome {

    /** They are the buyer's if the payment comes in time. */
    record Claimed(Payment payment, Instant payBy) implements ClaimOutcome {}

    /** They are the buyer's: nothing was to be paid. */
    record Bought() implements ClaimOutcome {}

    /** They are not; why. */
    record Refused(ClaimRefusal why) implements ClaimOutcome {}

    static ClaimOutcome refused(ClaimRefusal why) {
        return new Refused(why);
    }

    /** Seats are named one by one, of standing places only the section. */
    static ClaimOutcome taken(ShowtimeOnSale showtime, List<Integer> ordinals) {
        var seats = showtime.layout().seatCount();
        return refused(
                new ClaimRefusal.SeatsTaken(
                        ordinals.stream().filter(o -> o < seats).map(showtime::seatId).toList(),
                        ordinals.stream()
                                .flatMap(o -> showtime.layout().standingAt(o).stream())
                                .map(StandingSection::sectionId)
                                .distinct()
                                .toList()));
    }
}
