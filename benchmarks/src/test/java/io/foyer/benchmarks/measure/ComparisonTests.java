package io.foyer.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.benchmarks.load.Outcome;
import io.foyer.benchmarks.measure.Comparison.Result;
import io.foyer.benchmarks.measure.Contender.Sample;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTests {

    @Test
    void theRatioQuotedIsTheMedianOfTheRounds() {
        assertThat(Comparison.median(List.of(0.9, 0.1, 0.5))).isEqualTo(0.5);
        assertThat(Comparison.median(List.of(0.4, 0.2))).isEqualTo((0.2 + 0.4) / 2);
    }

    @Test
    void aLimitThatSwingsByMoreThanTwoIsTooNoisyToQuote() {
        assertThat(result(100, 190).isTooNoisy()).isFalse();
        assertThat(result(100, 210).isTooNoisy()).isTrue();
    }

    @Test
    void wrongAnswersAreNamedAndNotCounted() {
        var result = result(100, 100);

        assertThat(result.targetRate()).isEqualTo(50);
        assertThat(result.line()).contains("WRONG ANSWERS: 3");
    }

    private static Result result(long slow, long fast) {
        return new Result(
                "target",
                "limit",
                List.of(0.5),
                List.of(new Sample(outcome(50, 3), 1)),
                List.of(new Sample(outcome(slow, 0), 1), new Sample(outcome(fast, 0), 1)));
    }

    private static Outcome outcome(long correct, long wrong) {
        return new Outcome(correct, Map.of(200, correct, 500, wrong), 1, 0, 1, 1, 1, 1, 1);
    }
}
