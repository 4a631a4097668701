package io.foyer.benchmarks.measure;

import io.foyer.benchmarks.load.LoadProcess;
import io.foyer.benchmarks.load.Outcome;
import java.io.IOException;

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
        var questions =
                new Outcome(
                        Math.round(outcome.correct() / requests),
                        outcome.statuses(),
                        outcome.seconds(),
                        outcome.nextStart(),
                        outcome.p50(),
                        outcome.p90(),
                        outcome.p95(),
                        outcome.p99(),
                        outcome.max());
        return new Sample(questions, sample.cpuMicros() * requests);
    }
}
