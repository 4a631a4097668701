package io.foyer.benchmarks.load;

import java.util.Map;

/**
 * What a run saw. Only correct answers count as throughput.
 *
 * @param statuses how often each status came; -1 stands for a broken connection
 * @param nextStart where on the tape the next run goes on
 * @param p50 microseconds; from the moment a request was due (open loop) or sent (closed loop)
 */
public record Outcome(
        long correct,
        Map<Integer, Long> statuses,
        double seconds,
        int nextStart,
        double p50,
        double p90,
        double p95,
        double p99,
        double max) {

    public double perSecond() {
        return correct / seconds;
    }

    public long wrong() {
        return statuses.values().stream().mapToLong(Long::longValue).sum() - correct;
    }
}
