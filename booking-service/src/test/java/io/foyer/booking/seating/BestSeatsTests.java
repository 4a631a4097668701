package io.foyer.booking.seating;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.inventory.ShowtimeOnSale;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class BestSeatsTests {

    private static final Logger log = LoggerFactory.getLogger(BestSeatsTests.class);
    private static final ShowtimeOnSale HOUSE = Houses.of("oooooooooo", "oooooooooo");

    @Test
    void theMiddleOfTheFrontRowComesFirst() {
        assertThat(best(HOUSE, wish(2))).contains(List.of(4, 5));
        assertThat(best(HOUSE, wish(2), 4, 5)).contains(List.of(2, 3));
        assertThat(best(HOUSE, wish(2), 2, 3, 4, 5, 6, 7)).contains(List.of(14, 15));
        assertThat(best(HOUSE, wish(10))).contains(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9));
    }

    @Test
    void nobodySitsBehindAPillarWhileThereAreOtherSeats() {
        assertThat(best(Houses.of("oooorrrrrr", "oooooooooo"), wish(2))).contains(List.of(2, 3));
    }

    @Test
    void nobodyIsLeftAloneForABetterSeat() {
        assertThat(best(HOUSE, wish(2), 3, 7)).contains(List.of(14, 15));
    }

    @Test
    void theRowIsLeftSoThatOthersLikeThemFit() {
        assertThat(best(HOUSE, wish(2), 8, 9)).contains(List.of(4, 5));
        assertThat(best(HOUSE, wish(4))).contains(List.of(2, 3, 4, 5));
    }

    @Test
    void seatsAreTogetherUnlessTheyMayBeApart() {
        var odd = new int[] {2, 5, 8, 12, 15, 18};
        assertThat(best(HOUSE, wish(3), odd)).isEmpty();
        assertThat(best(HOUSE, apart(3), odd))
                .as("and nobody else is left alone")
                .contains(List.of(6, 7, 9));
        assertThat(best(HOUSE, apart(20))).isPresent();
        assertThat(best(HOUSE, apart(20), 1)).isEmpty();
    }

    @Test
    void whoNeedsAnAccessibleSeatSitsWithTheirCompanions() {
        var house = Houses.of("ACoooooCCA", "oooooooooo");
        assertThat(best(house, wish(2))).contains(List.of(5, 6));
        assertThat(best(house, accessible(2, 1))).contains(List.of(0, 1));
        assertThat(best(house, accessible(3, 1))).contains(List.of(7, 8, 9));
        assertThat(best(house, accessible(2, 2))).isEmpty();
        assertThat(best(house, new BestAvailableWish(4, anywhere(), OptionalLong.empty(), 2, true)))
                .contains(List.of(0, 1, 8, 9));
    }

    @Test
    void accessibleSeatsAreGivenToOthersLast() {
        var house = Houses.of("ACoooooooo");
        assertThat(best(house, wish(2), 2, 3, 4, 5, 6, 7)).contains(List.of(8, 9));
        assertThat(best(house, wish(2), 2, 3, 4, 5, 6, 7, 8)).isEmpty();
        assertThat(best(house, wish(2), 2, 3, 4, 5, 6, 7, 8, 9)).contains(List.of(0, 1));
    }

    @Test
    void twentyThousandSeatsHalfSoldTakeFarLessThanFiveMilliseconds() {
        var rows = new String[2_000];
        Arrays.fill(rows, "oooooooooo");
        var house = Houses.of(rows);
        var hall = Houses.hall(house);
        var random = new Random(1);
        var taken = random.ints(10_000, 0, 20_000).toArray();
        var bits = Houses.taken(house, taken);
        for (var wish : List.of(wish(2), wish(4), apart(10), accessible(2, 0))) {
            var micros = micros(hall, bits, wish);
            log.info("{} us for {}", micros, wish);
            assertThat(micros).isLessThan(5_000);
        }
    }

    private static double micros(Hall hall, long[] taken, BestAvailableWish wish) {
        var rounds = 300;
        var found = 0;
        for (var i = 0; i < rounds; i++) {
            found += find(hall, taken, wish).isPresent() ? 1 : 0;
        }
        var start = System.nanoTime();
        for (var i = 0; i < rounds; i++) {
            found += find(hall, taken, wish).isPresent() ? 1 : 0;
        }
        assertThat(found).isEqualTo(2 * rounds);
        return (System.nanoTime() - start) / 1_000.0 / rounds;
    }

    private static Optional<List<Integer>> best(
            ShowtimeOnSale house, BestAvailableWish wish, int... taken) {
        return find(Houses.hall(house), Houses.taken(house, taken), wish);
    }

    private static Optional<List<Integer>> find(Hall hall, long[] taken, BestAvailableWish wish) {
        return new BestSeats(OpenSeats.of(hall, taken), wish).find(wish, Luck.NONE);
    }

    private static BestAvailableWish wish(int quantity) {
        return accessible(quantity, 0);
    }

    private static BestAvailableWish accessible(int quantity, int accessible) {
        return new BestAvailableWish(quantity, anywhere(), OptionalLong.empty(), accessible, false);
    }

    private static BestAvailableWish apart(int quantity) {
        return new BestAvailableWish(quantity, anywhere(), OptionalLong.empty(), 0, true);
    }

    private static Optional<UUID> anywhere() {
        return Optional.empty();
    }
}
