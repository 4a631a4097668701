package io.foyer.event.seatmap;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.event.seatmap.SeatMapDraft.RowDraft;
import io.foyer.event.seatmap.SeatMapDraft.SectionDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SeatMapComparisonTests {

    private static final SectionDraft FRONT = seated("Front", row("A", "3", "1", "2"));
    private static final SectionDraft BACK = seated("Back", row("Z", "1"));

    @Test
    void attributesOfSeatsAreNoDifference() {
        var other =
                new RowDraft(
                        "A",
                        List.of(
                                new Seat("3", 9, 9, true, false, true, true, false),
                                new Seat("1", 8, 8, false, true, false, false, false),
                                Seat.at("2", 0, 0)));
        assertThat(differences(List.of(FRONT, BACK), List.of(seated("Front", other), BACK)))
                .isEmpty();
    }

    @Test
    void sectionsThatAreMissingNewOrMovedAreNamed() {
        assertThat(differences(List.of(FRONT, BACK), List.of(BACK, standing("Floor", 5))))
                .containsExactly(
                        flaw("Front", null, null, "It is missing."),
                        flaw("Floor", null, null, "It is new."));
        assertThat(differences(List.of(FRONT, BACK), List.of(BACK, FRONT)))
                .containsExactly(
                        flaw("Front", null, null, "It stands at another place in the order."));
    }

    @Test
    void rowsAndSeatsThatAreMissingNewOrMovedAreNamed() {
        assertThat(differences(FRONT, seated("Front", row("B", "3", "1", "2"))))
                .containsExactly(
                        flaw("Front", "A", null, "It is missing."),
                        flaw("Front", "B", null, "It is new."));
        assertThat(differences(FRONT, seated("Front", row("A", "3", "1", "4"))))
                .containsExactly(
                        flaw("Front", "A", "2", "It is missing."),
                        flaw("Front", "A", "4", "It is new."));
        assertThat(differences(FRONT, seated("Front", row("A", "1", "3", "2"))))
                .containsExactly(
                        flaw("Front", "A", "3", "It stands at another place in the order."));
    }

    @Test
    void anotherNeighbourIsADifference() {
        var seats = new ArrayList<>(FRONT.rows().getFirst().seats());
        seats.set(1, new Seat("1", 1, 0, false, false, false, false, true));
        assertThat(differences(FRONT, seated("Front", new RowDraft("A", seats))))
                .containsExactly(flaw("Front", "A", "1", "It has another neighbour."));
    }

    @Test
    void whatASectionIsSoldAsIsADifference() {
        var vip = new SectionDraft("Front", "VIP", "ECONOMY", false, null, FRONT.rows());
        assertThat(differences(FRONT, vip))
                .containsExactly(
                        flaw("Front", null, null, "Its type is another."),
                        flaw("Front", null, null, "Its price category is another."));
        assertThat(differences(standing("Floor", 5), standing("Floor", 6)))
                .containsExactly(flaw("Floor", null, null, "Its capacity is another."));
    }

    @Test
    void noMoreAreListedThanTheLimitSays() {
        var many = seated("Front", row("A", "a", "b", "c", "d", "e", "f"));
        assertThat(differences(FRONT, many)).hasSize(4);
    }

    private static List<SeatMapFlaw> differences(SectionDraft older, SectionDraft newer) {
        return differences(List.of(older), List.of(newer));
    }

    private static List<SeatMapFlaw> differences(
            List<SectionDraft> older, List<SectionDraft> newer) {
        return SeatMapComparison.differences(map(older, 1), map(newer, 2), 4);
    }

    private static SeatMap map(List<SectionDraft> sections, int version) {
        return Numbering.publish(
                new SeatMapDraft(sections), new UUID(0, 1), version, UUID::randomUUID);
    }

    private static SectionDraft seated(String name, RowDraft row) {
        return new SectionDraft(name, "STANDARD", "STANDARD", false, null, List.of(row));
    }

    private static SectionDraft standing(String name, int capacity) {
        return new SectionDraft(name, "STANDARD", "STANDARD", true, capacity, List.of());
    }

    private static RowDraft row(String label, String... numbers) {
        var seats = new ArrayList<Seat>();
        for (var number : numbers) {
            seats.add(Seat.at(number, seats.size(), 0));
        }
        return new RowDraft(label, seats);
    }

    private static SeatMapFlaw flaw(
            String section, @Nullable String row, @Nullable String seat, String message) {
        return new SeatMapFlaw(section, row, seat, message);
    }
}
