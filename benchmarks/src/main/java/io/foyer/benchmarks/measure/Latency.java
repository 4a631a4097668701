package io.foyer.benchmarks.measure;

import io.foyer.benchmarks.load.LoadProcess;
import io.foyer.benchmarks.load.Outcome;
import java.io.IOException;
import java.util.Locale;

/** Latency under an open loop, at fixed shares of the rate that the same run reached. */
final class Latency {

    private static final double[] SHARES = {0.25, 0.5};
    private static final int ROUNDS_LONG = 3;

    private Latency() {}

    static void print(LoadProcess generator, Plan plan, Contender side, double fullRate)
            throws IOException {
        for (var share : SHARES) {
            var outcome = at(generator, plan, side, share * fullRate);
            System.out.printf(
                    Locale.ROOT,
                    "  %-32s open loop at %6.0f/s (%2.0f %%): p50 %6.2f ms, p90 %6.2f ms, p95 %6.2f"
                            + " ms, p99 %6.2f ms, max %7.2f ms%s%n",
                    side.name(),
                    share * fullRate,
                    share * 100,
                    outcome.p50() / 1e3,
                    outcome.p90() / 1e3,
                    outcome.p95() / 1e3,
                    outcome.p99() / 1e3,
                    outcome.max() / 1e3,
                    outcome.wrong() == 0 ? "" : ", wrong answers " + outcome.statuses());
        }
    }

    static Outcome at(LoadProcess generator, Plan plan, Contender side, double rate)
            throws IOException {
        return side.play(generator, plan.connections(), ROUNDS_LONG * plan.roundSeconds(), rate)
                .outcome();
    }
}
