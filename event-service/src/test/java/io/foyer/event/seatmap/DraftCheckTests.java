package io.foyer.event.seatmap;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.event.seatmap.SeatMapDraft.RowDraft;
import io.foyer.event.seatmap.SeatMapDraft.SectionDraft;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DraftCheckTests {

    private static final SeatMapProperties LIMITS = new SeatMapProperties(20, 3, 100, 5);

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
        var seat = new Seat("1", Double.NaN, 0, false, false, false);
        var section =
                new SectionDraft(
                        "Front",
                        "STANDARD",
                        "STANDARD",
                        false,
                        null,
                        List.of(new RowDraft("A", List.of(seat))));
        assertThat(flaws(section))
                .containsExactly(new SeatMapFlaw("Front", "A", "1", "Its place is not a number."));
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

    private static List<SeatMapFlaw> flaws(SectionDraft... sections) {
        return DraftCheck.flaws(new SeatMapDraft(List.of(sections)), LIMITS);
    }

    private static SectionDraft seated(String name, RowDraft... rows) {
        return new SectionDraft(name, "STANDARD", "STANDARD", false, null, List.of(rows));
    }

    private static SectionDraft standing(String name, int capacity) {
        return new SectionDraft(name, "STANDARD", "STANDARD", true, capacity, List.of());
    }

    private static RowDraft row(String label, String... numbers) {
        return new RowDraft(
                label,
                java.util.Arrays.stream(numbers)
                        .map(number -> new Seat(number, 0, 0, false, false, false))
                        .toList());
    }
}
