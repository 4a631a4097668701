package io.foyer.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryBudgetTests {

    @Test
    void aTenthOfAllAndWhatWasSavedUpAreRepeated() {
        var budget = new RetryBudget(0.1, 10);

        assertThat(repeated(budget, 1_000)).isBetween(109, 110);
        assertThat(repeated(budget, 1_000)).as("nothing is saved any more").isBetween(99, 101);
    }

    @Test
    void noMoreIsSavedUpThanTheLimit() {
        var budget = new RetryBudget(0.1, 10);
        IntStream.range(0, 10_000).forEach(_ -> budget.earn());

        assertThat(IntStream.range(0, 100).filter(_ -> budget.spend()).count()).isEqualTo(10);
    }

    @Test
    void withoutAShareNothingIsRepeated() {
        assertThat(repeated(new RetryBudget(0, 10), 100)).isZero();
    }

    /** The control: with a share of all of them, a service in trouble gets twice as much. */
    @Test
    void aShareOfAllLimitsNothing() {
        assertThat(repeated(new RetryBudget(1, 10), 1_000)).isEqualTo(1_000);
    }

    @Test
    void howeverManySpendAtOnceNoneIsSpentTwice() {
        var budget = new RetryBudget(0.1, 10);
        var spent = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 1_000; i++) {
                threads.submit(
                        () -> {
                            if (budget.spend()) {
                                spent.incrementAndGet();
                            }
                        });
            }
        }

        assertThat(spent).hasValue(10);
    }

    /** So many requests that all fail: how many of them are sent once more. */
    private static int repeated(RetryBudget budget, int requests) {
        var repeated = 0;
        for (var i = 0; i < requests; i++) {
            budget.earn();
            repeated += budget.spend() ? 1 : 0;
        }
        return repeated;
    }
}
