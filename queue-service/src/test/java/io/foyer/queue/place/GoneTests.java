package io.foyer.queue.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GoneTests {

    @Test
    void whatIsAddedChangesNobodyElsesLook() {
        var before = GoneArrivals.of(3);
        var after = before.and(List.of(1_000_000L));

        assertThat(after.contains(3)).isTrue();
        assertThat(after.contains(1_000_000)).isTrue();
        assertThat(before.contains(1_000_000)).isFalse();
        assertThat(Gone.NOBODY.contains(3)).isFalse();
    }

    @Test
    void whatIsKnownAlreadyMakesNoNewOne() {
        var gone = GoneArrivals.of(3, 5);

        assertThat(gone.and(List.of(5L, 3L))).isSameAs(gone);
        assertThat(gone.and(List.of())).isSameAs(gone);
    }

    /** No line is so long; should one be, a ticket of its end is believed as it was before. */
    @Test
    void anArrivalBeyondAllBitsIsNotAmongThem() {
        assertThat(GoneArrivals.of(3).contains(1L << 40)).isFalse();
    }
}
