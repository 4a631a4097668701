package io.foyer.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WishTests {

    @Test
    void withoutNamesEverythingIsMeasuredOnAMillionListings() {
        var wish = Wish.of(List.of());

        assertThat(wish.quick()).isFalse();
        assertThat(wish.listings()).isEqualTo(1_000_000);
        assertThat(wish.means("search")).isTrue();
    }

    @Test
    void namesAndSizeNarrowIt() {
        var wish = Wish.of(List.of("--quick", "search", "--listings=5000"));

        assertThat(wish).isEqualTo(new Wish(true, 5_000, List.of("search")));
        assertThat(wish.means("suggest")).isFalse();
    }
}
