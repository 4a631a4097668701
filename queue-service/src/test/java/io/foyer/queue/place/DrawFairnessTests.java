package io.foyer.queue.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Over many seeds everybody has the same chance of every number. The seeds come from one that is
 * shown when a test fails.
 */
class DrawFairnessTests {

    private static final int SEED_BYTES = 32;

    private final byte[] first = new SecureRandom().generateSeed(SEED_BYTES);

    /** 13 people in 13 places: 169 counts, 144 degrees of freedom. */
    @Test
    void everybodyIsAsLikelyToGetEachNumber() {
        var people = 13;
        var draws = 20_000;
        var counts = new long[people][people];
        for (var i = 0; i < draws; i++) {
            var draw = new Draw(seed(i), people);
            for (var arrival = 1; arrival <= people; arrival++) {
                counts[arrival - 1][(int) draw.numberOf(arrival) - 1]++;
            }
        }

        assertThat(chiSquare(counts, (double) draws / people))
                .as("seeds from %s", HexFormat.of().formatHex(first))
                // Past it in one of a million runs.
                .isLessThan(235);
    }

    /** Whoever came first must not tend to be near the front, nor neighbours to stay together. */
    @Test
    void aNumberTellsNothingOfTheArrival() {
        var people = 10_000;
        var draw = new Draw(seed(0), people);
        var numbers = LongStream.rangeClosed(1, people).map(draw::numberOf).toArray();
        var neighbours = 0;
        var product = 0.0;
        for (var i = 0; i < people; i++) {
            product += (i - people / 2.0) * (numbers[i] - people / 2.0);
            if (i > 0 && Math.abs(numbers[i] - numbers[i - 1]) == 1) {
                neighbours++;
            }
        }
        var variance = (double) people * people / 12;

        assertThat(product / people / variance)
                .as("correlation, seed %s", HexFormat.of().formatHex(seed(0)))
                .isBetween(-0.06, 0.06);
        // Two on average.
        assertThat(neighbours).isLessThan(20);
    }

    private byte[] seed(int i) {
        var seed = first.clone();
        seed[0] ^= (byte) i;
        seed[1] ^= (byte) (i >> 8);
        seed[2] ^= (byte) (i >> 16);
        return seed;
    }

    private static double chiSquare(long[][] counts, double expected) {
        var sum = 0.0;
        for (var row : counts) {
            for (var count : row) {
                sum += (count - expected) * (count - expected) / expected;
            }
        }
        return sum;
    }
}
