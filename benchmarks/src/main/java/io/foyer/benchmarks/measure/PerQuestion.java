package io.foyer.benchmarks.measure;

import io.foyer.benchmarks.load.LoadProcess;
import io.foyer.benchmarks.load.Outcome;
import java.io.IOException;
import java.util.TreeMap;

/**
 * A side that needs several requests for what the other does in one: counted by what was asked for.
 * Its latencies stay those of a request.
 */
record PerQuestion(Contender side, double requests) implements Contender {

    @Override
    public String name() {
        return side.name();
    }

    @Override
    public Sample play(LoadProcess generator, int connections, double seconds, double rate)
            throws IOException {
        var sample = side.play(generator, connections, seconds, rate * requests);
        var outcome = sample.outcome();
        var statuses = new TreeMap<>(outcome.statuses());
        statuses.replaceAll((status, count) -> perQuestion(count));
        var questions =
                new Outcome(
                        perQuestion(outcome.correct()),
                        statuses,
                        outcome.seconds(),
                        outcome.nextStart(),
                        outcome.p50(),
                        outcome.p90(),
                        outcome.p95(),
                        outcome.p99(),
                        outcome.max());
        return new Sample(questions, sample.cpuMicros() * requests);
    }

    /** Upwards, so that a single wrong answer stays one. */
    private long perQuestion(long answers) {
        return (long) Math.ceil(answers / requests);
    }
}
