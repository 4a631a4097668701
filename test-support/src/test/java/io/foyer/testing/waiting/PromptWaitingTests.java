package io.foyer.testing.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PromptWaitingTests {

    private static final int TIMES = 100;

    /** Each would take 100 ms by itself. */
    @Test
    void whatIsThereIsNotWaitedFor() {
        var start = System.nanoTime();

        for (var i = 0; i < TIMES; i++) {
            await().until(() -> true);
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isLessThan(Duration.ofMillis(100).multipliedBy(TIMES / 2));
    }

    @Test
    void pausesGrowUpToATenthOfASecond() {
        var interval = PromptWaiting.growing();

        var pauses =
                Stream.iterate(Duration.ZERO, last -> interval.next(1, last)).limit(15).toList();

        assertThat(pauses.get(1)).isEqualTo(Duration.ofMillis(10));
        assertThat(pauses.get(5)).isEqualTo(Duration.ofMillis(50));
        assertThat(pauses.getLast()).isEqualTo(Duration.ofMillis(100));
    }
}
