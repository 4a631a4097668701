package io.foyer.availability.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.availability.seatmap.Delta;
import io.foyer.availability.seatmap.SeatChange;
import io.foyer.availability.seatmap.SeatState;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ResumeTests {

    @Test
    void everythingMissedComesAsOneDelta() {
        var delta = Resume.between(5, 8, kept(5, 8)).orElseThrow();

        assertThat(delta.version()).isEqualTo(8);
        assertThat(delta.changes()).extracting(SeatChange::ordinal).containsExactly(6, 7, 8);
    }

    @Test
    void aMapThatWasLoadedAtTheViewersVersionHasNoEntryForIt() {
        assertThat(Resume.between(5, 8, kept(6, 8))).isPresent();
    }

    @Test
    void deltasThatAreGoneAreAGap() {
        assertThat(Resume.between(5, 8, kept(7, 8))).isEmpty();
        assertThat(Resume.between(5, 8, List.of())).isEmpty();
    }

    @Test
    void deltasThatDoNotReachThePresentAreAGap() {
        assertThat(Resume.between(5, 8, kept(5, 7))).isEmpty();
    }

    @Test
    void deltasPastThePresentAreLeftToTheStream() {
        assertThat(Resume.between(5, 8, kept(5, 11)).orElseThrow().version()).isEqualTo(8);
    }

    private static List<Delta> kept(long first, long last) {
        return LongStream.rangeClosed(first, last)
                .mapToObj(v -> new Delta(v, List.of(new SeatChange((int) v, SeatState.HELD))))
                .toList();
    }
}
