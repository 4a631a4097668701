package io.foyer.booking.checkout;

import io.foyer.booking.hold.StandingPlaces;
import io.foyer.booking.inventory.SeatLayout;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.pricing.Prices;
import io.foyer.booking.pricing.SeatPrice;
import io.foyer.booking.seating.BestAvailableWish;
import io.foyer.booking.seating.SeatRule;
import io.foyer.booking.seating.Seating;
import io.foyer.booking.seating.SeatingOutcome;
import io.foyer.booking.seating.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Turns a wish into what is to be held for it, and what is held into what it costs. */
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
            case SeatingOutcome.Allowed(var ordinals, var standing) ->
                    offer(showtime, ordinals, standing);
        };
    }

    /** Somebody has these seats, as was found out just now: the next offer is made without them. */
    void learn(ShowtimeOnSale showtime, List<Integer> taken) {
        var seats = showtime.layout().seatCount();
        seating.learn(showtime.id(), taken.stream().filter(seat -> seat < seats).toList());
    }

    private Offer offer(
            ShowtimeOnSale showtime, List<Integer> ordinals, List<StandingPlaces> standing) {
        // Of a section the first place will do: all of them cost the same.
        var asked = new ArrayList<>(ordinals);
        standing.forEach(places -> asked.add(places.first()));
        var priceOf = prices.of(showtime, asked);
        var unpriced = asked.stream().filter(ordinal -> !priceOf.containsKey(ordinal)).toList();
        return unpriced.isEmpty()
                ? new Offer.Open(ordinals, standing)
                : new Offer.Refused(
                        SeatRule.SEAT_NOT_FOR_SALE,
                        unpriced.stream()
                                .filter(ordinal -> ordinal < showtime.layout().seatCount())
                                .map(showtime::seatId)
                                .toList());
    }

    /**
     * A line for each of these seats and places, at the price of this moment.
     *
     * @return absent when one of them is not for sale any more, or costs more than the buyer named:
     *     what a repetition holds was chosen at the prices of then
     */
    Optional<List<BookingLine>> lines(ShowtimeOnSale showtime, Wish wish, List<Integer> ordinals) {
        var priceOf = prices.of(showtime, ordinals);
        var lines = new ArrayList<BookingLine>();
        for (var ordinal : ordinals) {
            Optional.ofNullable(priceOf.get(ordinal))
                    .flatMap(price -> line(showtime.layout(), ordinal, price))
                    .ifPresent(lines::add);
        }
        var seats = showtime.layout().seatCount();
        return lines.size() == ordinals.size()
                        && lines.stream().allMatch(line -> isWithin(wish, line, seats))
                ? Optional.of(lines)
                : Optional.empty();
    }

    /** The most that was named is for a seat; places to stand cost what they cost. */
    private static boolean isWithin(Wish wish, BookingLine line, int seats) {
        var most =
                wish.bestAvailable().map(BestAvailableWish::priceMax).orElse(OptionalLong.empty());
        return line.ordinal() >= seats || most.isEmpty() || line.total() <= most.getAsLong();
    }

    private static Optional<BookingLine> line(SeatLayout layout, int ordinal, SeatPrice price) {
        return layout.seat(ordinal)
                .map(seat -> BookingLine.of(seat, price))
                .or(
                        () ->
                                layout.standingAt(ordinal)
                                        .map(section -> BookingLine.of(section, ordinal, price)));
    }

    /** What is said to a wish. */
    sealed interface Offer {
        /** These seats, and so many places of these sections, may be held. */
        record Open(List<Integer> ordinals, List<StandingPlaces> standing) implements Offer {}

        record Refused(SeatRule rule, List<UUID> seatIds) implements Offer {}

        /** The house was asked to choose, and has nothing that fits. */
        record NothingFits() implements Offer {}

        /** It cannot be said now what is free. */
        record Unknown() implements Offer {}
    }
}
