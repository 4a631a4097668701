package io.foyer.event.seatmap.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.event.seatmap.Seat;
import io.foyer.event.seatmap.SeatMapDraft;
import io.foyer.event.seatmap.SeatMapDraft.RowDraft;
import io.foyer.event.seatmap.SeatMapDraft.SectionDraft;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HouseTests {

    private static final int HOUSES = 60;
    private static final int MOST = 100_000;

    /** A seat is 0.55 m wide; places are rounded to the centimetre. */
    private static final double NEAREST = 0.5;

    @ParameterizedTest
    @EnumSource
    void everyNumberOfSeatsIsMetExactly(HouseShape shape) {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (var i = 0; i < HOUSES; i++) {
            var plan = random(shape, random);
            var map = House.draw(plan);
            assertThat(map.seatCount()).as("seed %d: %s", seed, plan).isEqualTo(plan.seats());
            assertThat(map.people()).isEqualTo(plan.seats() + plan.standing());
            assertThat(map.sections()).hasSizeLessThan(500);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSmallestAndTheLargestAreMetExactly(HouseShape shape) {
        for (var seats : List.of(shape.minSeats(), shape.minSeats() + 1, 19_999, 20_000, MOST)) {
            assertThat(House.draw(plan(shape, seats)).seatCount()).isEqualTo(seats);
        }
    }

    @ParameterizedTest
    @EnumSource
    void noTwoSeatsAreInEachOthersWay(HouseShape shape) {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (var i = 0; i < HOUSES / 6; i++) {
            var plan = random(shape, random);
            assertThat(nearest(House.draw(plan)))
                    .as("seed %d: %s", seed, plan)
                    .isGreaterThanOrEqualTo(NEAREST);
        }
    }

    /** Between many aisles the first rows of a deep tier have no room for anybody. */
    @Test
    void tiersBehindRowsThatHaveNoRoomKeepTheirDistance() {
        var plan =
                new HousePlan(
                        HouseShape.THEATRE,
                        86_457,
                        0,
                        NumberOrder.ASCENDING,
                        8,
                        0,
                        StagePlace.CENTRE);

        assertThat(nearest(House.draw(plan))).isGreaterThanOrEqualTo(NEAREST);
    }

    @ParameterizedTest
    @EnumSource
    void theSamePlanGivesTheSameHouse(HouseShape shape) {
        assertThat(House.draw(plan(shape, 5_000))).isEqualTo(House.draw(plan(shape, 5_000)));
    }

    @ParameterizedTest
    @EnumSource
    void accessibleSeatsAreAtRowEndsWithACompanionsBesideThem(HouseShape shape) {
        var map = House.draw(plan(shape, 5_000));
        var accessible = 0;
        for (var row : rows(map)) {
            for (var i = 0; i < row.seats().size(); i++) {
                if (row.seats().get(i).accessible()) {
                    accessible++;
                    assertThat(isEnd(row, i)).as("%s", row).isTrue();
                    assertThat(hasCompanion(row, i)).as("%s", row).isTrue();
                }
            }
        }
        assertThat(accessible).isEqualTo(50);
    }

    @ParameterizedTest
    @EnumSource
    void theBestSeatsAreNearestToTheStage(HouseShape shape) {
        var plan = plan(shape, 10_000);
        var map = House.draw(plan);
        var stage = Blueprint.of(plan).stage();
        var byDistance =
                map.sections().stream()
                        .sorted(Comparator.comparing(section -> distance(section, stage)))
                        .map(SectionDraft::priceCategory)
                        .toList();
        assertThat(byDistance.getFirst()).isEqualTo("PREMIUM");
        assertThat(byDistance.getLast()).isEqualTo("ECONOMY");
        assertThat(byDistance)
                .isSortedAccordingTo(
                        Comparator.comparing(List.of("PREMIUM", "STANDARD", "ECONOMY")::indexOf));
    }

    @Test
    void numbersRunAsWanted() {
        assertThat(numbers(NumberOrder.ASCENDING)).isEqualTo("1 2 3 4 5");
        assertThat(numbers(NumberOrder.DESCENDING)).isEqualTo("5 4 3 2 1");
        assertThat(numbers(NumberOrder.ODD_EVEN)).isEqualTo("5 3 1 2 4");
        assertThat(NumberOrder.ODD_EVEN.number(1, 2)).isEqualTo(2);
    }

    @Test
    void rowsOfATheatreAreLettersThatStartAnewOnEachFloor() {
        assertThat(
                        List.of(
                                RowLetters.of(7),
                                RowLetters.of(8),
                                RowLetters.of(23),
                                RowLetters.of(24)))
                .containsExactly("H", "J", "Z", "AA");
        var sections = House.draw(plan(HouseShape.THEATRE, 2_000)).sections();
        var stalls = sections.get(0).rows();
        assertThat(stalls.getFirst().label()).isEqualTo("A");
        assertThat(sections.get(1).rows().getFirst().label())
                .isEqualTo(RowLetters.of(stalls.size()));
        assertThat(sections.get(3).name()).isEqualTo("Front Circle");
        assertThat(sections.get(3).rows().getFirst().label()).isEqualTo("A");
    }

    @Test
    void aislesRunThroughTheRowsOfATheatre() {
        var row = House.draw(plan(HouseShape.THEATRE, 2_000)).sections().get(2).rows().getFirst();
        assertThat(row.seats()).filteredOn(Seat::aisleAfter).isNotEmpty();
        assertThat(row.seats().getLast().aisleAfter()).isFalse();
    }

    @Test
    void whoSitsBehindTheStageSeesLittle() {
        assertThat(hidden(StagePlace.END)).isBetween(100L, 5_000L);
        assertThat(hidden(StagePlace.CENTRE)).isZero();
    }

    private static long hidden(StagePlace stage) {
        var plan = new HousePlan(HouseShape.ARENA, 10_000, 0, NumberOrder.ASCENDING, 20, 1, stage);
        return seats(House.draw(plan)).filter(Seat::restrictedView).count();
    }

    private static HousePlan plan(HouseShape shape, int seats) {
        return new HousePlan(shape, seats, 0, NumberOrder.ODD_EVEN, 20, 1, StagePlace.END);
    }

    private static HousePlan random(HouseShape shape, Random random) {
        var most = Math.pow(random.nextDouble(), 3) * (MOST - shape.minSeats());
        return new HousePlan(
                shape,
                shape.minSeats() + (int) most,
                random.nextBoolean() ? 0 : random.nextInt(5_000),
                NumberOrder.values()[random.nextInt(3)],
                random.nextInt(HousePlan.MIN_BETWEEN_AISLES, HousePlan.MAX_BETWEEN_AISLES + 1),
                random.nextInt(HousePlan.MAX_ACCESSIBLE_PERCENT + 1),
                StagePlace.values()[random.nextInt(2)]);
    }

    private static boolean isEnd(RowDraft row, int seat) {
        return seat == 0
                || seat == row.seats().size() - 1
                || row.seats().get(seat).aisleAfter()
                || row.seats().get(seat - 1).aisleAfter();
    }

    private static boolean hasCompanion(RowDraft row, int seat) {
        var after = !row.seats().get(seat).aisleAfter() && seat + 1 < row.seats().size();
        var before = seat > 0 && !row.seats().get(seat - 1).aisleAfter();
        return after && row.seats().get(seat + 1).companion()
                || before && row.seats().get(seat - 1).companion();
    }

    /** How near the two nearest seats are: looks at neighbouring cells of a grid only. */
    private static double nearest(SeatMapDraft map) {
        var places = new HashSet<Point>();
        var grid = new HashMap<Point, List<Point>>();
        seats(map)
                .map(seat -> new Point(seat.x(), seat.y()))
                .forEach(
                        place -> {
                            assertThat(places.add(place)).isTrue();
                            grid.computeIfAbsent(cell(place, 0, 0), cell -> new ArrayList<>())
                                    .add(place);
                        });
        var nearest = Double.MAX_VALUE;
        for (var place : places) {
            for (var dx = -1; dx <= 1; dx++) {
                for (var dy = -1; dy <= 1; dy++) {
                    for (var other : grid.getOrDefault(cell(place, dx, dy), List.of())) {
                        if (!other.equals(place)) {
                            nearest = Math.min(nearest, place.distance(other));
                        }
                    }
                }
            }
        }
        return nearest;
    }

    private static Point cell(Point place, int dx, int dy) {
        return new Point(Math.floor(place.x()) + dx, Math.floor(place.y()) + dy);
    }

    private static double distance(SectionDraft section, Point stage) {
        return section.rows().stream()
                .flatMap(row -> row.seats().stream())
                .mapToDouble(seat -> stage.distance(new Point(seat.x(), seat.y())))
                .average()
                .orElseThrow();
    }

    private static String numbers(NumberOrder order) {
        return String.join(
                " ",
                IntStream.range(0, 5).mapToObj(i -> String.valueOf(order.number(i, 5))).toList());
    }

    private static List<RowDraft> rows(SeatMapDraft map) {
        return map.sections().stream().flatMap(section -> section.rows().stream()).toList();
    }

    private static Stream<Seat> seats(SeatMapDraft map) {
        return rows(map).stream().flatMap(row -> row.seats().stream());
    }
}
