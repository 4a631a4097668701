package io.foyer.booking.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.booking.hold.HoldOutcome.Held;
import io.foyer.booking.hold.HoldOutcome.LimitReached;
import io.foyer.booking.hold.HoldOutcome.Taken;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What every {@link SeatHolds} does with standing places. */
abstract class StandingHoldsContract {

    private static final Logger log = LoggerFactory.getLogger(StandingHoldsContract.class);
    private static final int SEATS = 6;
    private static final int CAPACITY = 50;
    private static final int LIMIT = 8;
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final Duration SHORT = Duration.ofMillis(300);

    private final UUID floor = UUID.randomUUID();
    private final UUID gallery = UUID.randomUUID();
    private UUID showtime = UUID.randomUUID();

    abstract SeatHolds holds();

    /** Puts a showtime on sale with seats, a floor and a gallery for as many to stand in each. */
    abstract UUID showtime(int seats, UUID floor, UUID gallery, int capacity);

    /** What the live map shows of a place, expired holds swept: 0 free, 1 held, 2 sold. */
    abstract int shown(UUID showtimeId, int ordinal);

    /** Lets time pass, if it does not pass by itself. */
    abstract void pass(Duration time);

    @BeforeEach
    void putOnSale() {
        showtime = showtime(SEATS, floor, gallery, CAPACITY);
    }

    @Test
    void asManyPlacesAreHeldAsWereWishedFor() {
        var held = held(onFloor(3));

        assertThat(held).hasSize(3).doesNotHaveDuplicates().isSorted().allMatch(this::isOnFloor);
        held.forEach(place -> assertThat(shown(showtime, place)).isEqualTo(1));
        assertThat(shownAs(1)).isEqualTo(3);
    }

    @Test
    void aRepeatedRequestGetsTheSamePlaces() {
        var request = onFloor(4);
        var first = holds().hold(request);
        pass(Duration.ofMillis(10));

        assertThat(holds().hold(request)).isEqualTo(first);
        assertThat(shownAs(1)).isEqualTo(4);
    }

    @Test
    void everyPlaceIsSoldAndNotOneMore() {
        var places = new HashSet<Integer>();
        for (var buyer = 0; buyer < CAPACITY; buyer++) {
            places.addAll(held(onFloor(1)));
        }

        assertThat(places).hasSize(CAPACITY).allMatch(this::isOnFloor);
        assertThat(holds().hold(onFloor(1))).isEqualTo(new Taken(List.of(), List.of(floor)));
        assertThat(held(wish(TEN_MINUTES, List.of(), places(gallery, 1)))).hasSize(1);
    }

    @Test
    void tooFewPlacesAreNoneAndTheSectionIsNamed() {
        fillFloor(CAPACITY - 3);

        assertThat(holds().hold(onFloor(4))).isEqualTo(new Taken(List.of(), List.of(floor)));
        assertThat(shownAs(0)).isEqualTo(SEATS + 3 + CAPACITY);
        assertThat(held(onFloor(3))).hasSize(3);
    }

    @Test
    void aMixedBasketIsHeldAsAWhole() {
        var held = held(wish(TEN_MINUTES, List.of(1, 4), places(floor, 2), places(gallery, 3)));

        assertThat(held).hasSize(7).isSorted().contains(1, 4);
        assertThat(held.stream().filter(this::isOnFloor)).hasSize(2);
    }

    @Test
    void aMixedBasketIsRefusedAsAWhole() {
        holds().hold(wish(TEN_MINUTES, List.of(4)));
        fillFloor(CAPACITY);

        var outcome =
                holds().hold(
                                wish(
                                        TEN_MINUTES,
                                        List.of(1, 4),
                                        places(floor, 1),
                                        places(gallery, 1)));

        assertThat(outcome).isEqualTo(new Taken(List.of(4), List.of(floor)));
        assertThat(shown(showtime, 1)).isZero();
        assertThat(shownAs(1)).isEqualTo(1 + CAPACITY);
    }

    @Test
    void placesCountAgainstTheBuyersLimit() {
        var buyer = UUID.randomUUID();
        holds().hold(wish(buyer, TEN_MINUTES, List.of(0, 1), places(floor, 3)));

        assertThat(holds().hold(wish(buyer, TEN_MINUTES, List.of(2), places(floor, 3))))
                .isEqualTo(new LimitReached(5));
        assertThat(holds().hold(wish(buyer, TEN_MINUTES, List.of(), places(floor, 3))))
                .isInstanceOf(Held.class);
    }

    @Test
    void anExpiredHoldGivesItsPlacesBack() {
        fillFloor(CAPACITY - 2);
        var first = held(wish(SHORT, List.of(), places(floor, 2)));
        assertThat(holds().hold(onFloor(1))).isInstanceOf(Taken.class);
        pass(SHORT.plusMillis(1));

        await().atMost(SHORT.plusSeconds(1))
                .until(() -> first.stream().allMatch(place -> shown(showtime, place) == 0));
        assertThat(held(onFloor(2))).isEqualTo(first);
    }

    @Test
    void releasedKeptAndSoldPlacesAreLikeSeats() {
        var released = onFloor(2);
        var kept = onFloor(2);
        var sold = onFloor(2);
        held(released);
        var keptPlaces = held(kept);
        var soldPlaces = held(sold);

        holds().release(showtime, released.holdId());
        holds().keep(showtime, kept.holdId(), keptPlaces);
        holds().sell(showtime, sold.holdId(), soldPlaces);

        assertThat(shownAs(1)).isEqualTo(2);
        assertThat(shownAs(2)).isEqualTo(2);
        fillFloor(CAPACITY - 4);
        assertThat(holds().hold(onFloor(1))).isInstanceOf(Taken.class);
        holds().free(showtime, sold.holdId(), soldPlaces);
        assertThat(held(onFloor(2))).isEqualTo(soldPlaces);
    }

    @Test
    void twoHundredBuyersAtOnceGetFiftyPlaces() {
        for (var round = 0; round < SeatRace.ROUNDS; round++) {
            var section = UUID.randomUUID();
            var id = showtime(SEATS, section, UUID.randomUUID(), CAPACITY);
            assertThat(StandingRace.placesGivenOut(holds(), id, section, SEATS, CAPACITY))
                    .hasSize(CAPACITY)
                    .doesNotHaveDuplicates();
        }
    }

    /** Random holds, releases and sales on one section, against a book kept beside. */
    @Test
    void whatEverHappensEveryPlaceHasOneOwner() {
        var seed = System.nanoTime();
        log.info("seed {}", seed);
        var random = new Random(seed);
        var book = new StandingBook(holds(), showtime, places(floor, 1));
        for (var step = 0; step < 400; step++) {
            book.step(random);
            assertThat(book.flaw()).as("seed %d, step %d", seed, step).isNull();
        }
        assertThat(shownAs(1)).as("seed %d", seed).isEqualTo(book.held());
        assertThat(shownAs(2)).as("seed %d", seed).isEqualTo(book.sold());
    }

    private void fillFloor(int places) {
        for (var left = places; left > 0; left -= LIMIT) {
            held(onFloor(Math.min(left, LIMIT)));
        }
    }

    private List<Integer> held(HoldRequest request) {
        var outcome = holds().hold(request);
        assertThat(outcome).isInstanceOf(Held.class);
        return ((Held) outcome).ordinals();
    }

    private HoldRequest onFloor(int quantity) {
        return wish(TEN_MINUTES, List.of(), places(floor, quantity));
    }

    private HoldRequest wish(Duration holdTime, List<Integer> seats, StandingPlaces... standing) {
        return wish(UUID.randomUUID(), holdTime, seats, standing);
    }

    private HoldRequest wish(
            UUID buyer, Duration holdTime, List<Integer> seats, StandingPlaces... standing) {
        return new HoldRequest(
                showtime,
                new HoldId(UUID.randomUUID()),
                buyer,
                seats,
                List.of(standing),
                holdTime,
                LIMIT);
    }

    private StandingPlaces places(UUID section, int quantity) {
        var first = section.equals(floor) ? SEATS : SEATS + CAPACITY;
        return new StandingPlaces(section, first, CAPACITY, quantity);
    }

    private boolean isOnFloor(int ordinal) {
        return ordinal >= SEATS && ordinal < SEATS + CAPACITY;
    }

    private long shownAs(int state) {
        return IntStream.range(0, SEATS + 2 * CAPACITY)
                .filter(place -> shown(showtime, place) == state)
                .count();
    }
}
