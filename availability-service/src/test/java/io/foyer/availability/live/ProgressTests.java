package io.foyer.availability.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.availability.seatmap.Delta;
import io.foyer.availability.seatmap.LiveMap;
import io.foyer.availability.seatmap.SeatChange;
import io.foyer.availability.seatmap.SeatState;
import io.foyer.availability.seatmap.SeatStates;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ProgressTests {

    private final Progress progress = new Progress();

    @Test
    void theNextDeltaMovesTheMapOn() {
        progress.read(map(10), progress.mark());

        assertThat(progress.heard(held(11, 3))).isTrue();

        assertThat(stateOf(3)).isEqualTo(SeatState.HELD);
        assertThat(progress.isBehind()).isFalse();
    }

    @Test
    void aDeltaOutOfTurnOnlyTellsThatSomethingIsMissing() {
        progress.read(map(10), progress.mark());

        assertThat(progress.heard(held(12, 3))).isFalse();

        assertThat(stateOf(3)).isEqualTo(SeatState.FREE);
        assertThat(progress.isBehind()).isTrue();
    }

    @Test
    void aDeltaHeardAgainChangesNothing() {
        progress.read(map(10), progress.mark());
        progress.heard(held(11, 3));

        assertThat(progress.heard(held(11, 3))).isFalse();
        assertThat(progress.isBehind()).isFalse();
    }

    @Test
    void aDeltaHeardBeforeTheFirstReadIsNotForgotten() {
        var mark = progress.mark();
        progress.heard(held(11, 3));

        progress.read(map(10), mark);

        assertThat(progress.isBehind()).isTrue();
    }

    @Test
    void aNewerReadBecomesTheDeltaThatWasMissed() {
        progress.read(map(10), progress.mark());

        var step = progress.read(map(14, 3, 4), progress.mark());

        assertThat(step)
                .isEqualTo(
                        new Progress.Step.Forward(
                                new Delta(
                                        14,
                                        List.of(
                                                new SeatChange(3, SeatState.HELD),
                                                new SeatChange(4, SeatState.HELD)))));
        assertThat(progress.isBehind()).isFalse();
    }

    @Test
    void aReadThatWasOvertakenIsDropped() {
        progress.read(map(10), progress.mark());
        var mark = progress.mark();
        progress.heard(held(11, 3));

        var step = progress.read(map(9), mark);

        assertThat(step).isEqualTo(new Progress.Step.Nothing());
        assertThat(stateOf(3)).isEqualTo(SeatState.HELD);
    }

    @Test
    void redisGoingBackIsBelievedWhenNothingWasHeardMeanwhile() {
        progress.read(map(10), progress.mark());
        progress.heard(held(11, 3));

        var step = progress.read(map(9, 5), progress.mark());

        assertThat(step).isEqualTo(new Progress.Step.Anew());
        assertThat(stateOf(3)).isEqualTo(SeatState.FREE);
        assertThat(stateOf(5)).isEqualTo(SeatState.HELD);
        assertThat(progress.isBehind()).isFalse();
    }

    private SeatState stateOf(int seat) {
        return Objects.requireNonNull(progress.map()).seats().at(seat);
    }

    private static Delta held(long version, int seat) {
        return new Delta(version, List.of(new SeatChange(seat, SeatState.HELD)));
    }

    private static LiveMap map(long version, int... held) {
        var seats = SeatStates.of(new byte[10]);
        for (var seat : held) {
            seats = seats.with(List.of(new SeatChange(seat, SeatState.HELD)));
        }
        return new LiveMap(version, seats);
    }
}
