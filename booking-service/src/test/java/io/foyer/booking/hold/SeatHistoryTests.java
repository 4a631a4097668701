package io.foyer.booking.hold;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A checker that finds nothing wrong with a wrong history would prove nothing. */
class SeatHistoryTests {

    private final SeatHistory seat = new SeatHistory();

    @Test
    void oneAfterTheOtherIsPossible() {
        seat.took("a", 1, 2);
        seat.sawTaken("b", 3, 4);
        seat.gaveBack("a", 5, 6);
        seat.took("b", 7, 8);

        assertThat(seat.isPossible()).isTrue();
    }

    @Test
    void callsAtTheSameTimeMayHaveHappenedInAnyOrder() {
        seat.took("a", 1, 2);
        seat.took("b", 3, 8);
        seat.gaveBack("a", 4, 9);
        seat.sawTaken("c", 3, 9);

        assertThat(seat.isPossible()).isTrue();
    }

    @Test
    void aRepeatedRequestGetsItsOwnSeat() {
        seat.took("a", 1, 2);
        seat.took("a", 3, 4);

        assertThat(seat.isPossible()).isTrue();
    }

    @Test
    void twoOwnersAreFound() {
        seat.took("a", 1, 2);
        seat.took("b", 3, 4);

        assertThat(seat.isPossible()).isFalse();
    }

    @Test
    void twoOwnersWhoAskedAtTheSameTimeAreFound() {
        seat.took("a", 1, 9);
        seat.took("b", 2, 8);
        seat.gaveBack("b", 10, 11);
        seat.gaveBack("a", 12, 13);

        assertThat(seat.isPossible()).isFalse();
    }

    @Test
    void I4_aRefusalWhileNobodyHadTheSeatIsFound() {
        seat.took("a", 1, 2);
        seat.gaveBack("a", 3, 4);
        seat.sawTaken("b", 5, 6);

        assertThat(seat.isPossible()).isFalse();
    }

    @Test
    void aSeatThatIsSeenFreeWhileItIsHeldIsFound() {
        seat.took("a", 1, 2);
        seat.sawFree("b", 3, 4);
        seat.gaveBack("a", 5, 6);

        assertThat(seat.isPossible()).isFalse();
    }

    @Test
    void aSeatThatSomebodyElseGaveBackIsFound() {
        seat.took("a", 1, 2);
        seat.gaveBack("b", 3, 4);
        seat.took("c", 5, 6);

        assertThat(seat.isPossible()).isFalse();
    }

    @Test
    void aLostAnswerMayMeanThatTheSeatIsTaken() {
        seat.perhapsTook("a", 1);
        seat.sawTaken("b", 2, 3);
        assertThat(seat.isPossible()).isTrue();

        seat.took("c", 4, 5);

        assertThat(seat.isPossible()).isFalse();
    }

    @Test
    void aLostAnswerMayMeanThatNothingHappened() {
        seat.perhapsTook("a", 1);
        seat.took("b", 2, 3);
        seat.gaveBack("b", 4, 5);
        seat.took("c", 6, 7);

        assertThat(seat.isPossible()).isTrue();
    }
}
