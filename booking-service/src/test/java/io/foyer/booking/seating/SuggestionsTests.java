package io.foyer.booking.seating;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.hold.Limits;
import io.foyer.booking.hold.SeatStates;
import io.foyer.booking.inventory.InMemoryShowtimes;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.pricing.Prices;
import io.foyer.booking.pricing.SeatPrice;
import io.foyer.booking.seating.SeatingOutcome.Allowed;
import io.foyer.booking.seating.SeatingOutcome.NothingFits;
import io.foyer.booking.seating.SeatingOutcome.Refused;
import io.foyer.booking.seating.SeatingOutcome.Unknown;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** Choosing seats for many at once, and choosing them again. */
class SuggestionsTests {

    private static final int PAIRS = 50;
    private static final BestAvailableWish TWO =
            new BestAvailableWish(2, Optional.empty(), OptionalLong.empty(), 0, false);
    private static final Wish TWO_SEATS = new Wish(List.of(), Optional.of(TWO), List.of());

    private final ShowtimeOnSale showtime =
            Houses.of(Collections.nCopies(10, "oooooooooo").toArray(String[]::new));
    private final Hall hall = Houses.hall(showtime);

    @Test
    void noTwoOfAHerdAreOfferedTheSameSeats() throws Exception {
        var seating = seating(_ -> new long[2]);

        var offered = atOnce(() -> seating.choose(showtime, TWO_SEATS, 0));

        var seats = new ArrayList<Integer>();
        for (var offer : offered) {
            assertThat(offer)
                    .isInstanceOfSatisfying(Allowed.class, a -> seats.addAll(a.ordinals()));
        }
        assertThat(seats).hasSize(2 * PAIRS).doesNotHaveDuplicates();
    }

    /** The negative control: without promises all of them run into each other. */
    @Test
    void withoutPromisesAllOfAHerdAreOfferedTheSameSeats() throws Exception {
        var nobodyHasAny = OpenSeats.of(hall, new long[2]);

        var offered = atOnce(() -> new BestSeats(nobodyHasAny, TWO).find(TWO, Luck.NONE));

        assertThat(offered.stream().distinct()).hasSize(1);
    }

    @Test
    void whatWasPromisedAndNotTakenIsOfferedAgain() {
        var seating = seating(_ -> new long[2]);
        for (var pair = 0; pair < PAIRS; pair++) {
            assertThat(seating.choose(showtime, TWO_SEATS, 0)).isInstanceOf(Allowed.class);
        }
        assertThat(seating.choose(showtime, TWO_SEATS, 0)).isInstanceOf(Allowed.class);
    }

    @Test
    void whatWasTakenIsNotOffered() {
        var seating = seating(_ -> new long[2]);
        assertThat(seating.choose(showtime, TWO_SEATS, 0)).isEqualTo(new Allowed(List.of(4, 5)));
        seating.learn(showtime.id(), Collections.nCopies(1, 4));
        assertThat(seating.choose(showtime, TWO_SEATS, 1))
                .isInstanceOfSatisfying(
                        Allowed.class, offer -> assertThat(offer.ordinals()).doesNotContain(4, 5));
        assertThat(seating(_ -> new long[] {-1, -1}).choose(showtime, TWO_SEATS, 0))
                .isEqualTo(new NothingFits());
    }

    @Test
    void nobodyChoosesForEver() {
        assertThat(seating(_ -> new long[2]).choose(showtime, TWO_SEATS, 3))
                .isEqualTo(new NothingFits());
    }

    @Test
    void withoutKnowledgeNothingIsOfferedButSeatsMayBeChosenByHand() {
        var seating =
                seating(
                        _ -> {
                            throw new IllegalStateException("away");
                        });
        assertThat(seating.choose(showtime, TWO_SEATS, 0)).isEqualTo(new Unknown());
        assertThat(seating.choose(showtime, Wish.forSeats(List.of(showtime.seatId(1))), 0))
                .isEqualTo(new Allowed(List.of(1)));
    }

    @Test
    void nobodyIsRefusedForWhatIsOld() {
        var reads = new ArrayList<Integer>();
        var seating =
                seating(
                        _ -> {
                            reads.add(1);
                            return new long[] {reads.size() == 1 ? 0 : 1, 0};
                        });
        var second = Wish.forSeats(List.of(showtime.seatId(1)));
        assertThat(seating.choose(showtime, second, 0))
                .as("the first was free a moment ago, so it would have been left alone")
                .isEqualTo(new Allowed(List.of(1)));
        assertThat(reads).hasSize(2);
        var third = Wish.forSeats(List.of(showtime.seatId(2)));
        assertThat(seating.choose(showtime, third, 0)).isInstanceOf(Refused.class);
    }

    private <T> List<T> atOnce(Callable<T> call) throws Exception {
        var start = new CyclicBarrier(PAIRS);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Callable<T>>();
            for (var i = 0; i < PAIRS; i++) {
                calls.add(
                        () -> {
                            start.await();
                            return call.call();
                        });
            }
            var answers = new ArrayList<T>();
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private Seating seating(SeatStates states) {
        var limits =
                new SeatingProperties(
                        Duration.ofMinutes(1), DataSize.ofMegabytes(1), DataSize.ofMegabytes(1), 3);
        var showtimes = new InMemoryShowtimes();
        showtimes.add(showtime);
        var present = new PresentSeats(states, showtimes, limits);
        var halls = new Halls(new OnePrice(), limits);
        return new Seating(
                new SeatingRules(Limits.defaults()),
                new Suggestions(halls, present),
                halls,
                present,
                limits);
    }

    /** Every seat costs the same. */
    private static final class OnePrice implements Prices {

        @Override
        public Map<Integer, SeatPrice> of(ShowtimeOnSale showtime, List<Integer> ordinals) {
            var prices = new HashMap<Integer, SeatPrice>();
            ordinals.forEach(ordinal -> prices.put(ordinal, Houses.price(5_000)));
            return prices;
        }

        @Override
        public Map<UUID, SeatPrice> byTier(ShowtimeOnSale showtime) {
            var price = Houses.price(5_000);
            return Map.of(price.priceTierId(), price);
        }
    }
}
