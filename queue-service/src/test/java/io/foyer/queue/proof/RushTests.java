package io.foyer.queue.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RushTests {

    private static final Instant START = Instant.parse("2026-06-01T12:00:00Z");

    private final Rush rush = new Rush(Duration.ofSeconds(10));

    @Test
    void countsWhoCameInTheLastSeconds() {
        arrive(100, START);

        assertThat(rush.size(START)).isEqualTo(100);
        assertThat(rush.size(START.plusSeconds(9))).isEqualTo(100);
    }

    @Test
    void forgetsThemLittleByLittle() {
        arrive(100, START);

        assertThat(rush.size(START.plusSeconds(15))).isEqualTo(50);
        assertThat(rush.size(START.plusSeconds(20))).isZero();
        assertThat(rush.size(START.plusSeconds(3_600))).isZero();
    }

    @Test
    void aSteadyStreamIsAsLargeAsWhatComesInOneWindow() {
        for (var second = 0; second < 60; second++) {
            arrive(10, START.plusSeconds(second));
        }

        assertThat(rush.size(START.plusSeconds(60))).isBetween(90.0, 110.0);
    }

    private void arrive(int count, Instant at) {
        IntStream.range(0, count).forEach(i -> rush.arrive(at));
    }
}
