package io.foyer.availability.seatmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeltaTests {

    @Test
    void readsWhatBookingWrites() {
        assertThat(Delta.parse("1764000000001|12:1,13:1,7:0"))
                .isEqualTo(
                        new Delta(
                                1764000000001L,
                                List.of(
                                        new SeatChange(12, SeatState.HELD),
                                        new SeatChange(13, SeatState.HELD),
                                        new SeatChange(7, SeatState.FREE))));
    }

    @Test
    void neighboursInTheSameStateShareAPair() {
        assertThat(Delta.parse(5, "13:1,12:1,14:1,15:2,20:0").pairs())
                .isEqualTo("12-14:1,15:2,20:0");
    }

    @Test
    void whatIsWrittenIsReadBack() {
        var delta = Delta.parse(5, "4011-4014:1,5020:0");

        assertThat(delta.changes()).hasSize(5);
        assertThat(Delta.parse(5, delta.pairs())).isEqualTo(delta);
    }

    @Test
    void twentySeatsInFiveGroupsTakeAtMostSixtyBytes() {
        var pairs =
                Stream.of(4011, 5011, 6011, 7011, 8011)
                        .map(first -> first + "-" + (first + 3) + ":1")
                        .toList();

        assertThat(Delta.parse(5, String.join(",", pairs)).pairs()).hasSizeLessThanOrEqualTo(60);
    }

    @Test
    void mergingKeepsTheLastStateOfASeat() {
        var merged = Delta.merged(List.of(Delta.parse(5, "1:1,2:1"), Delta.parse(6, "2:0,3:2")));

        assertThat(merged.version()).isEqualTo(6);
        assertThat(merged.pairs()).isEqualTo("1:1,2:0,3:2");
    }

    @Test
    void aDeltaThatChangesNothingIsStillAStep() {
        assertThat(Delta.parse("9|")).isEqualTo(new Delta(9, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12:1", "x|12:1", "5|12", "5|12:9", "5|a:1", "5|1:1,,2:1"})
    void refusesWhatIsNotADelta(String message) {
        assertThatThrownBy(() -> Delta.parse(message)).isInstanceOf(IllegalArgumentException.class);
    }
}
