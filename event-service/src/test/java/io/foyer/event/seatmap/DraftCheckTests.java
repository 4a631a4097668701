package io.foyer.event.seatmap;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.event.seatmap.SeatMapDraft.RowDraft;
import io.foyer.event.seatmap.SeatMapDraft.SectionDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DraftCheckTests {

    private static final SeatMapProperties LIMITS = new SeatMapProperties(20, 3, 100, 5, 1_000, 2);
    private static final int CAPACITY = 400;

    @Test
    void aProperDraftHasNoFlaws() {
        assertThat(flaws(seated("Front", row("A", "1", "2")), standing("Floor", 50))).isEmpty();
    }

    @Test
    void twoSeatsOfARowNeedTwoNumbers() {
        assertThat(flaws(seated("Front", row("A", "1", "2", "1"))))
                .containsExactly(
                        new SeatMapFlaw(
                                "Front", "A", "1", "Another seat of this row has this number."));
    }

    @Test
    void theSameNumberInAnotherRowIsFine() {
        assertThat(flaws(seated("Front", row("A", "1"), row("B", "1")))).isEmpty();
    }

    @Test
    void twoRowsOfASectionNeedTwoLabels() {
        assertThat(flaws(seated("Front", row("A", "1"), row("A", "2"))))
                .containsExactly(
                        new SeatMapFlaw("Front", "A", null, "Another row here has this label."));
    }

    @Test
    void twoSectionsNeedTwoNames() {
        assertThat(flaws(seated("Front", row("A", "1")), standing("Front", 5)))
                .containsExactly(
                        new SeatMapFlaw("Front", null, null, "Another section has this name."));
    }

    @Test
    void emptyPartsAreNamed() {
        assertThat(flaws())
                .extracting(SeatMapFlaw::message)
                .contains("A seat map needs a section.");
        assertThat(flaws(seated("Front")))
                .containsExactly(
                        new SeatMapFlaw("Front", null, null, "A seated section needs a row."));
        assertThat(flaws(seated("Front", row("A"))))
                .containsExactly(new SeatMapFlaw("Front", "A", null, "A row needs a seat."));
    }

    @Test
    void standingNeedsACapacityAndNoRows() {
        var rows = List.of(row("A", "1"));
        var floor = new SectionDraft("Floor", "STANDARD", "STANDARD", true, null, rows);
        assertThat(flaws(floor))
                .extracting(SeatMapFlaw::message)
                .containsExactly(
                        "A general-admission section needs a capacity of 1 to 100.",
                        "A general-admission section has no rows.");
        assertThat(flaws(standing("Floor", 101))).hasSize(1);
        assertThat(flaws(standing("Floor", 0))).hasSize(1);
    }

    @Test
    void labelsHaveABoundedLength() {
        assertThat(flaws(seated(" ", row("A", "1")))).hasSize(1);
        assertThat(flaws(seated("Front", row("ABCDEFGHIJKLM", "1")))).hasSize(1);
        assertThat(flaws(seated("Front", row("A", "")))).hasSize(1);
    }

    @Test
    void aSeatHasAPlace() {
        for (var x : List.of(Double.NaN, Double.POSITIVE_INFINITY, 1_000.5)) {
            assertThat(flaws(seated("Front", new RowDraft("A", List.of(Seat.at("1", x, 0))))))
                    .containsExactly(
                            new SeatMapFlaw(
                                    "Front",
                                    "A",
                                    "1",
                                    "Its place must be within 1000 of the middle."));
        }
    }

    @Test
    void thereAreLimitsToSeatsSectionsAndFlaws() {
        var seats = IntStream.range(0, 21).mapToObj(Integer::toString).toArray(String[]::new);
        assertThat(flaws(seated("Front", row("A", seats))))
                .extracting(SeatMapFlaw::message)
                .containsExactly("There are more than 20 seats.");
        assertThat(flaws(standing("A", 1), standing("B", 1), standing("C", 1), standing("D", 1)))
                .extracting(SeatMapFlaw::message)
                .containsExactly("There are more than 3 sections.");
        assertThat(flaws(seated("Front", row("A", "1", "1", "1", "1", "1", "1", "1")))).hasSize(5);
    }

    @Test
    void twoSeatsOfASectionAreNotAtOnePlace() {
        var a = new RowDraft("A", List.of(Seat.at("1", 1, 0.0)));
        var b = new RowDraft("B", List.of(Seat.at("7", 1, -0.0)));
        assertThat(flaws(seated("Front", a, b)))
                .containsExactly(
                        new SeatMapFlaw("Front", "B", "7", "It is at the same place as seat A 1."));
        assertThat(flaws(seated("Front", a), seated("Back", b))).isEmpty();
    }

    @Test
    void numbersMayRunInAnyWay() {
        assertThat(flaws(seated("Front", row("A", "5", "3", "1", "2", "4"), row("B", "2", "1"))))
                .isEmpty();
    }

    @Test
    void aCompanionSitsCloseToAnAccessibleSeatOfItsRow() {
        assertThat(companions("C.A")).isEmpty();
        assertThat(companions("A.C")).isEmpty();
        assertThat(companions("A..C")).containsExactly("4");
        assertThat(companions("C")).containsExactly("1");
        assertThat(companions("A|C")).containsExactly("2");
        assertThat(companions("C|A")).containsExactly("1");
        assertThat(companions("CA|CC")).containsExactly("3", "4");
    }

    @Test
    void theVenueTakesEverybodySeatedAndStanding() {
        assertThat(flaws(seated("Front", row("A", "1")), standing("Floor", 100))).isEmpty();
        var draft =
                new SeatMapDraft(List.of(seated("Front", row("A", "1")), standing("Floor", 100)));
        assertThat(DraftCheck.flaws(draft, 100, LIMITS))
                .containsExactly(
                        new SeatMapFlaw(
                                null,
                                null,
                                null,
                                "It takes 101 people, and the venue's capacity is 100."));
    }

    /** The numbers refused in a row of accessible (A), companions' (C) and plain seats. */
    private static List<String> companions(String row) {
        var seats = new ArrayList<Seat>();
        for (var i = 0; i < row.length(); i++) {
            var mark = row.charAt(i);
            if (mark != '|') {
                var number = String.valueOf(seats.size() + 1);
                var aisle = row.startsWith("|", i + 1);
                seats.add(new Seat(number, i, 0, mark == 'A', mark == 'C', false, false, aisle));
            }
        }
        return flaws(seated("Front", new RowDraft("A", seats))).stream()
                .map(flaw -> String.valueOf(flaw.seat()))
                .toList();
    }

    private static List<SeatMapFlaw> flaws(SectionDraft... sections) {
        return DraftCheck.flaws(new SeatMapDraft(List.of(sections)), CAPACITY, LIMITS);
    }

    private static SectionDraft seated(String name, RowDraft... rows) {
        return new SectionDraft(name, "STANDARD", "STANDARD", false, null, List.of(rows));
    }

    private static SectionDraft standing(String name, int capacity) {
        return new SectionDraft(name, "STANDARD", "STANDARD", true, capacity, List.of());
    }

    private static RowDraft row(String label, String... numbers) {
        var seats = new ArrayList<Seat>();
        for (var number : numbers) {
            seats.add(
                    Seat.at(
                            number,
                            seats.size(),
                            (label + String.join("", numbers)).hashCode() % 1_000));
        }
        return new RowDraft(label, seats);
    }
}
