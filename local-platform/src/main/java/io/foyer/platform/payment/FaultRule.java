package io.foyer.platform.payment;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One fault switch.
 *
 * @param operation the calls it concerns
 * @param kind what goes wrong
 * @param times how many calls it hits before it is used up; 0 means 1, and -1 means all of them
 * @param probability how likely a call is hit; 0 means 1
 * @param millis how long, for the kinds that take time
 */
public record FaultRule(
        Operation operation, FaultKind kind, int times, double probability, long millis) {

    /** Fills in what was left out. */
    public FaultRule(
            @Nullable Operation operation,
            FaultKind kind,
            int times,
            double probability,
            long millis) {
        this.operation = operation == null ? Operation.ANY : operation;
        this.kind = kind;
        this.times = times == 0 ? 1 : times;
        this.probability = probability == 0 ? 1 : probability;
        this.millis = millis;
    }

    /** The next call of {@code operation} fails so. */
    public static FaultRule once(Operation operation, FaultKind kind) {
        return new FaultRule(operation, kind, 1, 1, 0);
    }

    /** The same, {@code count} times; -1 means always. */
    public FaultRule times(int count) {
        return new FaultRule(operation, kind, count, probability, millis);
    }

    /** The same, hitting each call with this probability. */
    public FaultRule withProbability(double likelihood) {
        return new FaultRule(operation, kind, times, likelihood, millis);
    }

    /** The same, taking this long. */
    public FaultRule lasting(Duration duration) {
        return new FaultRule(operation, kind, times, probability, duration.toMillis());
    }

    boolean concerns(Operation called) {
        return operation == Operation.ANY || operation == called;
    }

    Duration duration() {
        return Duration.ofMillis(millis);
    }
}
