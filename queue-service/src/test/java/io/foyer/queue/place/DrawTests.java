package io.foyer.queue.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawTests {

    private static final byte[] SEED = HexFormat.of().parseHex("00112233445566778899aabbccddeeff");

    @Test
    void whoeverWasDrawnHasOneOfTheFirstNumbersAndNobodyElseHasIt() {
        for (var drawn = 1; drawn <= 300; drawn++) {
            assertIsPermutation(new Draw(SEED, drawn), drawn);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1_023, 1_024, 1_025, 4_096, 4_097, 65_537, 100_000})
    void thatHoldsForLongLinesToo(long drawn) {
        assertIsPermutation(new Draw(SEED, drawn), drawn);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 17, 1_000, 70_000, 3_000_000_000L, 1L << 40})
    void theWayBackLeadsToTheArrival(long drawn) {
        var draw = new Draw(SEED, drawn);

        new SecureRandom()
                .longs(500, 1, drawn + 1)
                .forEach(
                        arrival ->
                                assertThat(draw.arrivalOf(draw.numberOf(arrival)))
                                        .isEqualTo(arrival));
    }

    @Test
    void whoeverComesAfterTheOpeningHasTheArrivalAsNumber() {
        var draw = new Draw(SEED, 10);

        assertThat(draw.numberOf(11)).isEqualTo(11);
        assertThat(draw.arrivalOf(12)).isEqualTo(12);
        assertThat(Draw.ofNobody().numberOf(1)).isEqualTo(1);
    }

    /** The vectors of the README, made by another implementation. */
    @Test
    void drawsWhatEverybodyElseDrawsByThePublishedSteps() {
        var seed =
                HexFormat.of()
                        .parseHex(
                                "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");

        assertThat(numbers(new Draw(seed, 10), 10)).containsExactly(9, 6, 8, 1, 10, 7, 2, 3, 4, 5);
        assertThat(new Draw(seed, 1).numberOf(1)).isEqualTo(1);
        var million = new Draw(seed, 1_000_000);
        assertThat(LongStream.of(1, 2, 3, 500_000, 1_000_000).map(million::numberOf))
                .containsExactly(672_452L, 266_467L, 303_371L, 329_301L, 303_439L);
        var billions = new Draw(seed, 5_000_000_000L);
        assertThat(LongStream.of(1, 2, 4_999_999_999L).map(billions::numberOf))
                .containsExactly(1_739_838_082L, 1_086_154_559L, 3_263_285_006L);
    }

    @Test
    void anotherSeedDrawsAnotherOrder() {
        var other = SEED.clone();
        other[0] ^= 1;

        assertThat(numbers(new Draw(SEED, 1_000), 1_000))
                .isNotEqualTo(numbers(new Draw(other, 1_000), 1_000));
    }

    private static void assertIsPermutation(Draw draw, long drawn) {
        var numbers = numbers(draw, drawn);
        assertThat(LongStream.of(numbers).sorted().toArray())
                .isEqualTo(LongStream.rangeClosed(1, drawn).toArray());
    }

    private static long[] numbers(Draw draw, long drawn) {
        return LongStream.rangeClosed(1, drawn).map(draw::numberOf).toArray();
    }
}
