package io.foyer.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The sums that a browser does by itself: the draw, and the proof that it is a browser. */
@BrowserTest
class DrawTests {

    private static final String DRAW =
            """
            async ([seed, drawn]) => {
              const { numberOf } = await import('/assets/js/waiting/draw.js');
              return Promise.all(Array.from({ length: drawn }, (_, i) => numberOf(seed, drawn, i + 1)));
            }
            """;

    /** From queue-service's README. */
    private static final String VECTORS =
            """
            async (seed) => {
              const { commitmentOf, numberOf } = await import('/assets/js/waiting/draw.js');
              return [await commitmentOf(seed),
                await numberOf(seed, 1000000, 1), await numberOf(seed, 1000000, 1000000),
                await numberOf(seed, 5000000000, 1), await numberOf(seed, 5000000000, 4999999999)].join(' ');
            }
            """;

    private static final String SEED =
            IntStream.range(0, 32).mapToObj("%02x"::formatted).collect(Collectors.joining());
    private static final String HASH =
            """
            async (text) => {
              const { sha256 } = await import('/assets/js/workers/sha256.js');
              return [...sha256(new TextEncoder().encode(text))].map((word) => word.toString(16).padStart(8, '0')).join('');
            }
            """;

    private final Visitors visitors;

    DrawTests(Visitors visitors) {
        this.visitors = visitors;
    }

    @Test
    void everybodyWhoIsDrawnGetsANumberOfHisOwn() {
        var visitor = visitors.on(Screen.DESKTOP);
        visitor.open("/");

        for (var drawn : new int[] {1, 2, 5, 100}) {
            var numbers =
                    (List<?>) visitor.page().evaluate(DRAW, List.of("00ff".repeat(16), drawn));
            assertThat(numbers.stream().map(number -> ((Number) number).intValue()))
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, drawn).boxed().toList());
        }
    }

    @Test
    void theNumbersAreThoseThatTheServiceComputes() {
        var visitor = visitors.on(Screen.DESKTOP);
        visitor.open("/");

        assertThat(visitor.page().evaluate(VECTORS, SEED))
                .isEqualTo(
                        "630dcd2966c4336691125448bbb25b4ff412a49c732db2c8abc1b8581bd710dd"
                                + " 672452 303439 1739838082 3263285006");
    }

    @Test
    void theHashIsThatOfEverybodyElse() {
        var visitor = visitors.on(Screen.DESKTOP);
        visitor.open("/");

        assertThat(visitor.page().evaluate(HASH, "abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
