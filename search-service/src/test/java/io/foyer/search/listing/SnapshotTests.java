package io.foyer.search.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.search.listing.Visibility.Snapshot;
import org.junit.jupiter.api.Test;

class SnapshotTests {

    @Test
    void whatIsRunningOrComesLaterIsNotSeen() {
        var snapshot = Snapshot.of("10:20:10,14");

        assertThat(snapshot.sees(9)).isTrue();
        assertThat(snapshot.sees(10)).isFalse();
        assertThat(snapshot.sees(11)).isTrue();
        assertThat(snapshot.sees(14)).isFalse();
        assertThat(snapshot.sees(19)).isTrue();
        assertThat(snapshot.sees(20)).isFalse();
        assertThat(snapshot.sees(21)).isFalse();
    }

    @Test
    void withNothingRunningAllBeforeTheNextIsSeen() {
        var snapshot = Snapshot.of("20:20:");

        assertThat(snapshot.sees(19)).isTrue();
        assertThat(snapshot.sees(20)).isFalse();
    }

    @Test
    void idsThatHaveWrappedAroundAreComparedByTheirLowerHalf() {
        // The second time around: 2^32 + 5 comes next, and 2^32 - 1 is running.
        var snapshot = Snapshot.of("4294967295:4294967301:4294967295");

        assertThat(snapshot.sees((int) 4294967294L)).isTrue();
        assertThat(snapshot.sees((int) 4294967295L)).isFalse();
        assertThat(snapshot.sees(4)).isTrue();
        assertThat(snapshot.sees(5)).isFalse();
    }
}
