package io.foyer.booking.seating;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.hold.HoldId;
import io.foyer.booking.hold.HoldOutcome;
import io.foyer.booking.hold.HoldRequest;
import io.foyer.booking.hold.InMemorySeatHolds;
import io.foyer.booking.inventory.ShowtimeOnSale;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A few buyers hold and buy seats in thousands of random houses, some chosen by hand and some by
 * the house: whatever is held can be claimed, in whichever order, whatever others did meanwhile.
 */
class HeldSeatsTests {

    private static final Logger log = LoggerFactory.getLogger(HeldSeatsTests.class);
    private static final int HOUSES = 3_000;
    private static final int WISHES = 12;
    private static final int BUYERS = 3;

    private final InMemorySeatHolds holds = new InMemorySeatHolds(InstantSource.system());

    @Test
    void everyAcceptedHoldCanBeClaimed() {
        var seed = System.nanoTime();
        log.info("seed {}", seed);
        var random = new Random(seed);
        var claimed = 0;
        for (var house = 0; house < HOUSES; house++) {
            claimed +=
                    sell(
                            new RandomHouse(random),
                            random,
                            "seed %d, house %d".formatted(seed, house));
        }
        log.info("{} holds were claimed", claimed);
        assertThat(claimed).isGreaterThan(HOUSES);
    }

    private int sell(RandomHouse house, Random random, String name) {
        var showtime = house.showtime();
        var hall = RandomHouse.hall(showtime);
        var taken = house.taken();
        var held = new ArrayList<Held>();
        var bought = new HashMap<Integer, Integer>();
        for (var wish = 0; wish < WISHES; wish++) {
            var buyer = random.nextInt(BUYERS);
            var seats = chosen(house, showtime, hall, taken, random);
            var mayHold = showtime.seatsPerBuyer() - bought.getOrDefault(buyer, 0);
            var wanted = new Held(new HoldId(UUID.randomUUID()), buyer, seats);
            if (!seats.isEmpty() && hold(showtime, wanted, mayHold)) {
                seats.forEach(seat -> Bits.set(taken, seat));
                held.add(wanted);
            }
            if (!held.isEmpty() && random.nextInt(3) == 0) {
                claim(showtime, held.remove(random.nextInt(held.size())), bought, name);
            }
        }
        held.forEach(rest -> claim(showtime, rest, bought, name));
        return bought.size();
    }

    private static List<Integer> chosen(
            RandomHouse house, ShowtimeOnSale showtime, Hall hall, long[] taken, Random random) {
        if (random.nextBoolean()) {
            var wish = house.wish();
            return new BestSeats(OpenSeats.of(hall, taken), wish)
                    .find(wish, Luck.NONE)
                    .orElse(List.of());
        }
        var from = random.nextInt(hall.seats());
        var to = Math.min(hall.seats(), from + 1 + random.nextInt(4));
        var seats = IntStream.range(from, to).boxed().toList();
        var free = seats.stream().allMatch(OpenSeats.of(hall, taken)::isFree);
        return free
                        && new ChosenSeats(showtime, hall, seats, random.nextBoolean())
                                .refusal(taken)
                                .isEmpty()
                ? seats
                : List.of();
    }

    private boolean hold(ShowtimeOnSale showtime, Held wanted, int mayHold) {
        var request =
                new HoldRequest(
                        showtime.id(),
                        wanted.holdId(),
                        new UUID(0, wanted.buyer()),
                        wanted.seats(),
                        showtime.holdTime(),
                        mayHold);
        return holds.hold(request) instanceof HoldOutcome.Held;
    }

    /** A claimed hold counts as held no more. */
    private void claim(
            ShowtimeOnSale showtime, Held held, Map<Integer, Integer> bought, String name) {
        var has = bought.merge(held.buyer(), held.seats().size(), Integer::sum);
        assertThat(SeatingRules.allows(showtime, has)).as(name).isTrue();
        holds.keep(showtime.id(), held.holdId(), held.seats());
    }

    private record Held(HoldId holdId, int buyer, List<Integer> seats) {}
}
