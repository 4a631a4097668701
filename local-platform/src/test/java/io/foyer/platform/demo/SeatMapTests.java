package io.foyer.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SeatMapTests {

    private static final int CAPACITY = 1_500;

    /** Shoulder to shoulder; anything nearer would be drawn as one. */
    private static final double NEAREST = 0.45;

    @ParameterizedTest
    @EnumSource
    void everySeatCanBeTold(MapKind kind) {
        SeatMapDraft map = kind.draw(CAPACITY);

        assertThat(map.sections()).extracting(Section::name).doesNotHaveDuplicates();
        for (Section section : map.sections()) {
            assertThat(section.generalAdmission()).isEqualTo(section.rows().isEmpty());
            assertThat(section.rows()).extracting(Row::label).doesNotHaveDuplicates();
            for (Row row : section.rows()) {
                assertThat(row.seats()).isNotEmpty();
                assertThat(row.seats()).extracting(Seat::number).doesNotHaveDuplicates();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void noTwoSeatsStandInOnePlace(MapKind kind) {
        Map<Long, List<Seat>> nearby = new HashMap<>();
        Set<String> tooNear = new HashSet<>();
        seats(kind.draw(CAPACITY))
                .forEach(
                        seat -> {
                            long column = Math.round(seat.x());
                            long line = Math.round(seat.y());
                            for (long c = column - 1; c <= column + 1; c++) {
                                for (long l = line - 1; l <= line + 1; l++) {
                                    nearby.getOrDefault(c * 10_000 + l, List.of()).stream()
                                            .filter(other -> distance(seat, other) < NEAREST)
                                            .forEach(other -> tooNear.add(seat + " " + other));
                                }
                            }
                            nearby.merge(column * 10_000 + line, List.of(seat), SeatMapTests::both);
                        });

        assertThat(tooNear).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void neighboursInARowSitSideBySide(MapKind kind) {
        for (Section section : kind.draw(CAPACITY).sections()) {
            for (Row row : section.rows()) {
                for (int i = 1; i < row.seats().size(); i++) {
                    assertThat(distance(row.seats().get(i - 1), row.seats().get(i)))
                            .isLessThan(1.3);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWheelchairPlaceHasACompanionBesideIt(MapKind kind) {
        for (Section section : kind.draw(CAPACITY).sections()) {
            for (Row row : section.rows()) {
                for (int i = 0; i < row.seats().size(); i++) {
                    if (row.seats().get(i).accessible()) {
                        int before = Math.max(0, i - 1);
                        int after = Math.min(row.seats().size(), i + 2);
                        assertThat(row.seats().subList(before, after)).anyMatch(Seat::companion);
                    }
                }
            }
        }
    }

    @Test
    void theArenaHasTwentyThousandSeatsAllAround() {
        SeatMapDraft arena = ArenaMap.draw();

        assertThat(arena.size()).isEqualTo(20_000);
        assertThat(arena.sections()).hasSize(6 + 24 + 32);
        assertThat(count(arena, Seat::accessible)).isEqualTo(48);
        assertThat(count(arena, Seat::restrictedView)).isBetween(2_000L, 4_000L);
        assertThat(seats(arena).mapToDouble(Seat::x).sum() / 20_000).isBetween(-0.5, 0.5);
        assertThat(seats(arena).filter(Seat::restrictedView)).allMatch(seat -> seat.y() < 0);
    }

    @Test
    void theTheatreIsNumberedFromTheAislesOutwards() {
        SeatMapDraft theatre = TheatreMap.draw();

        assertThat(theatre.size()).isBetween(390, 420);
        assertThat(numbers(theatre, "Orchestra Left")).containsExactly("7", "5", "3", "1");
        assertThat(numbers(theatre, "Orchestra Right")).containsExactly("2", "4", "6", "8");
        assertThat(numbers(theatre, "Orchestra Centre")).startsWith("101", "102");
        assertThat(theatre.sections())
                .extracting(Section::type)
                .contains("ORCHESTRA", "MEZZANINE", "BOX");
        assertThat(count(theatre, Seat::accessible)).isEqualTo(4);
        assertThat(count(theatre, Seat::restrictedView)).isPositive();
    }

    @Test
    void rowsAreLetteredWithoutIAndO() {
        assertThat(TheatreMap.draw().sections().getFirst().rows().stream().map(Row::label).toList())
                .containsExactly("A", "B", "C", "D", "E", "F", "G", "H", "J", "K");
    }

    private static List<String> numbers(SeatMapDraft map, String section) {
        return map.sections().stream()
                .filter(one -> one.name().equals(section))
                .flatMap(one -> one.rows().getFirst().seats().stream())
                .map(Seat::number)
                .toList();
    }

    private static Stream<Seat> seats(SeatMapDraft map) {
        return map.sections().stream()
                .flatMap(section -> section.rows().stream())
                .flatMap(row -> row.seats().stream());
    }

    private static long count(SeatMapDraft map, Predicate<Seat> wanted) {
        return seats(map).filter(wanted).count();
    }

    private static double distance(Seat one, Seat other) {
        return Math.hypot(one.x() - other.x(), one.y() - other.y());
    }

    private static List<Seat> both(List<Seat> some, List<Seat> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
