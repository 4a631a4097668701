package io.foyer.booking.seating;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.inventory.ShowtimeOnSale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is true of every suggestion, looked at in thousands of random houses. */
class SuggestedSeatsTests {

    private static final Logger log = LoggerFactory.getLogger(SuggestedSeatsTests.class);
    private static final int HOUSES = 20_000;

    @Test
    void everySuggestionMayBeHeldAndIsWhatWasWishedFor() {
        var tally = new int[2];
        everywhere(
                scene -> {
                    var seats = scene.suggested();
                    tally[seats.isEmpty() ? 0 : 1]++;
                    if (!seats.isEmpty()) {
                        scene.check(seats);
                    }
                });
        log.info("{} wishes found no seats, {} did", tally[0], tally[1]);
        assertThat(tally[1]).isGreaterThan(HOUSES / 4);
    }

    @Test
    void nothingIsOverlooked() {
        everywhere(
                scene -> {
                    if (scene.wish().accessible() == 0 && scene.suggested().isEmpty()) {
                        assertThat(scene.blocks(seat -> true)).as(scene.name()).isEmpty();
                        assertThat(scene.wish().split() && scene.enoughInParts())
                                .as(scene.name())
                                .isFalse();
                    }
                });
    }

    @Test
    void noSeatIsLeftAloneWhereItCanBeHelped() {
        everywhere(
                scene -> {
                    var seats = scene.suggested();
                    var rule = new NeighbourRule(scene.open());
                    if (scene.wish().accessible() == 0
                            && scene.isTogether(seats)
                            && rule.strandedBy(seats) > 0) {
                        var section = scene.hall().sectionOf()[seats.getFirst()];
                        assertThat(scene.blocks(seat -> scene.hall().sectionOf()[seat] == section))
                                .as(scene.name())
                                .noneMatch(block -> rule.strandedBy(block) == 0);
                    }
                });
    }

    @Test
    void whoIsApartIsInAsFewPartsAsPossible() {
        everywhere(
                scene -> {
                    var seats = scene.suggested();
                    // Seats that were opened at last are not taken to have one part fewer.
                    if (scene.wish().accessible() == 0
                            && Bits.isEmpty(scene.open().opened())
                            && !seats.isEmpty()) {
                        assertThat(scene.parts(seats))
                                .as(scene.name())
                                .isLessThanOrEqualTo(scene.fewestParts());
                    }
                });
    }

    private static void everywhere(Consumer<Scene> look) {
        var seed = Long.getLong("foyer.seed", System.nanoTime());
        log.info("seed {}", seed);
        var random = new Random(seed);
        for (var round = 0; round < HOUSES; round++) {
            var house = new RandomHouse(random);
            var showtime = house.showtime();
            var hall = RandomHouse.hall(showtime);
            var taken = house.taken();
            look.accept(
                    new Scene(
                            "seed %d, house %d".formatted(seed, round),
                            showtime,
                            OpenSeats.of(hall, taken),
                            taken,
                            house.wish(),
                            new Luck(random.nextInt(3) * 20, random::nextInt)));
        }
    }

    /** A house, who has which seats, and a wish. */
    private record Scene(
            String name,
            ShowtimeOnSale showtime,
            OpenSeats open,
            long[] taken,
            BestAvailableWish wish,
            Luck luck) {

        Hall hall() {
            return open.hall();
        }

        List<Integer> suggested() {
            return new BestSeats(open, wish).find(wish, luck).orElse(List.of());
        }

        void check(List<Integer> seats) {
            assertThat(seats).as(name).hasSize(wish.quantity()).doesNotHaveDuplicates();
            assertThat(seats).as(name).isSorted().allMatch(this::isAllowed);
            if (wish.accessible() > 0) {
                assertThat(seats.stream().filter(this::isAccessible).count())
                        .as(name)
                        .isGreaterThanOrEqualTo(wish.accessible());
            } else {
                assertThat(seats).as(name).allMatch(open::isOpen);
            }
            assertThat(wish.split() || isTogether(seats)).as(name).isTrue();
            assertThat(
                            new ChosenSeats(showtime, hall(), seats, wish.accessible() > 0)
                                    .refusal(taken))
                    .as("%s: %s of %s", name, seats, wish)
                    .isEmpty();
        }

        boolean isAllowed(int seat) {
            var layout = showtime.layout().seats().get(seat);
            var price = RandomHouse.PRICES.get(layout.priceTierId().orElseThrow());
            return open.isFree(seat)
                    && wish.sectionId().filter(id -> !id.equals(layout.sectionId())).isEmpty()
                    && price != null
                    && price.total().amount() <= wish.priceMax().orElse(Long.MAX_VALUE);
        }

        boolean isAccessible(int seat) {
            return showtime.layout().seats().get(seat).marks().accessible();
        }

        boolean isTogether(List<Integer> seats) {
            return parts(seats) == 1;
        }

        int parts(List<Integer> seats) {
            var parts = seats.isEmpty() ? 0 : 1;
            for (var i = 1; i < seats.size(); i++) {
                parts += areNeighbours(seats.get(i - 1), seats.get(i)) ? 0 : 1;
            }
            return parts;
        }

        private boolean areNeighbours(int one, int other) {
            return other == one + 1 && Bits.get(hall().linked(), one);
        }

        /** All blocks of the wished size that anybody may have, found the long way. */
        List<List<Integer>> blocks(Predicate<Integer> more) {
            return IntStream.rangeClosed(0, hall().seats() - wish.quantity())
                    .mapToObj(
                            from -> IntStream.range(from, from + wish.quantity()).boxed().toList())
                    .filter(block -> parts(block) == 1)
                    .filter(block -> block.stream().allMatch(this::isOpenAndAllowed))
                    .filter(block -> block.stream().allMatch(more))
                    .toList();
        }

        private boolean isOpenAndAllowed(int seat) {
            return open.isOpen(seat) && isAllowed(seat);
        }

        boolean enoughInParts() {
            return IntStream.range(0, hall().seats()).filter(this::isOpenAndAllowed).count()
                    >= wish.quantity();
        }

        int fewestParts() {
            var lengths = new ArrayList<Integer>();
            var run = 0;
            for (var seat = 0; seat < hall().seats(); seat++) {
                run = isOpenAndAllowed(seat) ? run + 1 : 0;
                if (run > 0
                        && !(areNeighbours(seat, seat + 1)
                                && seat + 1 < hall().seats()
                                && isOpenAndAllowed(seat + 1))) {
                    lengths.add(run);
                    run = 0;
                }
            }
            lengths.sort(Comparator.reverseOrder());
            var sum = 0;
            for (var i = 0; i < lengths.size(); i++) {
                sum += lengths.get(i);
                if (sum >= wish.quantity()) {
                    return i + 1;
                }
            }
            return Integer.MAX_VALUE;
        }
    }
}
