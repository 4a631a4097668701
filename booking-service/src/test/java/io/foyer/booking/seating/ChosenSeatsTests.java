package io.foyer.booking.seating;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.inventory.Fixtures;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.seating.SeatingOutcome.Refused;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChosenSeatsTests {

    private static final ShowtimeOnSale ROW = Houses.of("oooooooooo");
    private static final ShowtimeOnSale PAIRS = Houses.of("ACoooooCCA");

    @Test
    void nobodyIsLeftAloneBesideAChoice() {
        assertThat(refusal(ROW, choice(1))).contains(alone(ROW, 0));
        assertThat(refusal(ROW, choice(7, 8))).contains(alone(ROW, 9));
        assertThat(refusal(ROW, choice(4, 6))).contains(alone(ROW, 5));
        assertThat(refusal(ROW, choice(0))).isEmpty();
        assertThat(refusal(ROW, choice(2, 3))).isEmpty();
    }

    @Test
    void whatCannotBeHelpedIsAllowed() {
        assertThat(refusal(ROW, choice(4, 5), 3, 7, 9)).as("three are left for two").isEmpty();
        assertThat(refusal(ROW, choice(5, 6), 3, 7, 9)).isEmpty();
        assertThat(refusal(ROW, choice(4, 6), 3, 7, 9)).as("whichever two of three").isEmpty();
    }

    @Test
    void itCanBeHelpedByAnotherPlaceInTheSameStretch() {
        assertThat(refusal(ROW, choice(0, 1), 3)).contains(alone(ROW, 2));
        var parted = Houses.of("ooo_ooooooo");
        assertThat(refusal(parted, choice(0, 1))).as("an aisle lies between").isEmpty();
    }

    @Test
    void aSeatThatWasAloneBeforeIsNobodysFault() {
        assertThat(refusal(ROW, choice(3, 4), 1)).contains(alone(ROW, 2));
        assertThat(refusal(ROW, choice(4, 5), 1, 3)).isEmpty();
    }

    @Test
    void aSeatBesideAnAisleOrTheHousesOwnIsAloneToo() {
        var parted = Houses.of("ooooo_ooooo");
        assertThat(refusal(parted, choice(2, 3))).contains(alone(parted, 4));
        var kept = Fixtures.with(ROW, Fixtures.heldBack(ROW.layout(), 4));
        assertThat(refusal(kept, choice(1, 2))).contains(alone(kept, 0, 3));
    }

    @Test
    void takenSeatsAreNoMatterOfRules() {
        assertThat(refusal(ROW, choice(1, 2), 2)).isEmpty();
    }

    @Test
    void anAccessibleSeatIsForWhoNeedsIt() {
        assertThat(refusal(PAIRS, choice(0, 1))).contains(kept(PAIRS, 0));
        assertThat(accessible(PAIRS, choice(0, 1))).isEmpty();
        assertThat(accessible(PAIRS, choice(0))).as("without company").isEmpty();
    }

    @Test
    void aCompanionComesWithTheAccessibleSeat() {
        assertThat(refusal(PAIRS, choice(1, 2))).contains(kept(PAIRS, 1));
        assertThat(accessible(PAIRS, choice(7))).contains(kept(PAIRS, 7));
        assertThat(accessible(PAIRS, choice(7, 8, 9))).isEmpty();
        assertThat(refusal(PAIRS, choice(7, 8), 9)).as("theirs is gone").isEmpty();
    }

    @Test
    void keptSeatsAreAnybodysOnceTheRestIsGone() {
        assertThat(refusal(PAIRS, choice(0, 1), 2, 3, 4, 5)).contains(kept(PAIRS, 0));
        assertThat(refusal(PAIRS, choice(0, 1), 2, 3, 4, 5, 6)).isEmpty();
        assertThat(refusal(PAIRS, choice(0, 1, 2), 3, 4, 5, 6)).as("by this choice").isEmpty();
    }

    @Test
    void aHouseMayLetSeatsBeLeftAlone() {
        var free = Fixtures.showtime(10);
        assertThat(refusal(free, choice(1))).isEmpty();
    }

    private static Optional<Refused> refusal(
            ShowtimeOnSale showtime, List<Integer> choice, int... taken) {
        return new ChosenSeats(showtime, Houses.hall(showtime), choice, false)
                .refusal(Houses.taken(showtime, taken));
    }

    private static Optional<Refused> accessible(ShowtimeOnSale showtime, List<Integer> choice) {
        return new ChosenSeats(showtime, Houses.hall(showtime), choice, true)
                .refusal(Houses.taken(showtime));
    }

    private static List<Integer> choice(int... ordinals) {
        return IntStream.of(ordinals).boxed().toList();
    }

    private static Refused alone(ShowtimeOnSale showtime, int... seats) {
        return refused(showtime, SeatRule.SINGLE_SEAT_LEFT, seats);
    }

    private static Refused kept(ShowtimeOnSale showtime, int... seats) {
        return refused(showtime, SeatRule.KEPT_FOR_COMPANIONS, seats);
    }

    private static Refused refused(ShowtimeOnSale showtime, SeatRule rule, int... seats) {
        return new Refused(rule, IntStream.of(seats).mapToObj(showtime::seatId).toList());
    }
}
