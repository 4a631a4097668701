package io.foyer.availability.seatmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SeatStatesTests {

    @Test
    void aSeatIsTwoBitsFromTheLeastSignificant() {
        // 0b11_10_01_00: seat 0 free, 1 held, 2 sold, 3 not for sale; then seat 4 sold.
        var states = SeatStates.of(new byte[] {(byte) 0b11100100, 0b10});

        assertThat(List.of(0, 1, 2, 3, 4))
                .extracting(states::at)
                .containsExactly(
                        SeatState.FREE,
                        SeatState.HELD,
                        SeatState.SOLD,
                        SeatState.NOT_FOR_SALE,
                        SeatState.SOLD);
    }

    @Test
    void seatsPastTheEndAreFreeAsInRedis() {
        assertThat(SeatStates.of(new byte[0]).at(20_000)).isEqualTo(SeatState.FREE);
    }

    @Test
    void changingASeatLeavesItsNeighboursAndTheOriginalAlone() {
        var before = SeatStates.of(new byte[] {(byte) 0b11100100});

        var after = before.with(List.of(new SeatChange(1, SeatState.SOLD)));

        assertThat(after.base64(4))
                .isEqualTo(Base64.getEncoder().encodeToString(new byte[] {(byte) 0b11101000}));
        assertThat(before.at(1)).isEqualTo(SeatState.HELD);
    }

    @Test
    void theDifferenceTurnsOneMapIntoTheOther() {
        var random = new Random(7);
        for (var round = 0; round < 200; round++) {
            var before = SeatStates.of(bytes(random));
            var after = SeatStates.of(bytes(random));

            var reached = before.with(before.changesTo(after));

            assertThat(reached.changesTo(after)).isEmpty();
            assertThat(after.changesTo(reached)).isEmpty();
        }
    }

    @Test
    void equalMapsDifferInNothing() {
        var states = SeatStates.of(new byte[] {1, 2, 3});

        assertThat(states.changesTo(SeatStates.of(new byte[] {1, 2, 3}))).isEmpty();
    }

    @Test
    void countsByStateAndLeavesOutWhatIsNotForSale() {
        var states = SeatStates.of(new byte[] {(byte) 0b11100100, 0b01010101});

        assertThat(states.tally(0, 4)).isEqualTo(new SeatTally(1, 1, 1));
        assertThat(states.tally(2, 6)).isEqualTo(new SeatTally(0, 4, 1));
        assertThat(states.tally(6, 10)).isEqualTo(new SeatTally(8, 2, 0));
    }

    @Test
    void nothingIsShownBeyondTheLastSeat() {
        var states = SeatStates.of(new byte[] {-1, -1, -1});

        assertThat(states.base64(5))
                .isEqualTo(Base64.getEncoder().encodeToString(new byte[] {-1, 0b11}));
        assertThat(states.base64(8))
                .isEqualTo(Base64.getEncoder().encodeToString(new byte[] {-1, -1}));
        assertThat(states.base64(0)).isEmpty();
        assertThat(SeatStates.of(new byte[0]).base64(4))
                .isEqualTo(Base64.getEncoder().encodeToString(new byte[] {0}));
    }

    private static byte[] bytes(Random random) {
        var bytes = new byte[random.nextInt(1, 40)];
        random.nextBytes(bytes);
        return bytes;
    }
}
