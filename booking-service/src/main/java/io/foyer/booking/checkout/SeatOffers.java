package io.foyer.booking.checkout;

import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.pricing.Prices;
import io.foyer.booking.seating.SeatRule;
import io.foyer.booking.seating.Seating;
import io.foyer.booking.seating.SeatingOutcome;
import io.foyer.booking.seating.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Turns a choice of seats into what it would cost. */
@Component
class SeatOffers {

    private final Seating seating;
    private final Prices prices;

    SeatOffers(Seating seating, Prices prices) {
        this.seating = seating;
        this.prices = prices;
    }

    /**
     * What can be held for a wish.
     *
     * @param earlier how many offers for it somebody else was faster to take
     */
    Offer offer(ShowtimeOnSale showtime, Wish wish, int earlier) {
        return switch (seating.choose(showtime, wish, earlier)) {
            case SeatingOutcome.Refused(var rule, var seats) -> new Offer.Refused(rule, seats);
            case SeatingOutcome.NothingFits _ -> new Offer.NothingFits();
            case SeatingOutcome.Unknown _ -> new Offer.Unknown();
            case SeatingOutcome.Allowed(var ordinals) -> priced(showtime, ordinals);
        };
    }

    /** Somebody has these seats, as was found out just now: the next offer is made without them. */
    void learn(UUID showtimeId, List<Integer> taken) {
        seating.learn(showtimeId, taken);
    }

    private Offer priced(ShowtimeOnSale showtime, List<Integer> ordinals) {
        var priceOf = prices.of(showtime, ordinals);
        var lines = new ArrayList<BookingLine>();
        var unpriced = new ArrayList<UUID>();
        for (var ordinal : ordinals) {
            var price = priceOf.get(ordinal);
            if (price == null) {
                unpriced.add(showtime.seatId(ordinal));
            } else {
                lines.add(BookingLine.of(showtime.layout().seats().get(ordinal), price));
            }
        }
        return unpriced.isEmpty()
                ? new Offer.Priced(lines)
                : new Offer.Refused(SeatRule.SEAT_NOT_FOR_SALE, unpriced);
    }

    /** What is said to a choice. */
    sealed interface Offer {
        record Priced(List<BookingLine> lines) implements Offer {
            List<Integer> ordinals() {
                return lines.stream().map(BookingLine::ordinal).toList();
            }
        }

        record Refused(SeatRule rule, List<UUID> seatIds) implements Offer {}

        /** The house was asked to choose, and has nothing that fits. */
        record NothingFits() implements Offer {}

        /** It cannot be said now what is free. */
        record Unknown() implements Offer {}
    }
}
