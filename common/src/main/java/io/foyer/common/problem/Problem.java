package io.foyer.common.problem;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A refusal on its way to the client. Thrown at the edge (a controller translating an outcome, a
 * filter), not inside the domain, which returns outcomes as types.
 */
public final class Problem extends RuntimeException {

    private final ProblemType type;
    private final Map<String, Object> properties = new HashMap<>();
    private @Nullable Duration retryAfter;

    public Problem(ProblemType type, String detail) {
        super(detail);
        this.type = type;
    }

    public Problem(ProblemType type) {
        this(type, type.title());
    }

    /** Adds a field that the client needs to go on, such as the seats that were taken. */
    public Problem with(String name, Object value) {
        properties.put(name, value);
        return this;
    }

    /** Tells the client when to try again; whole seconds, at least one. */
    public Problem retryAfter(Duration wait) {
        retryAfter = wait;
        return this;
    }

    public ProblemType type() {
        return type;
    }

    Map<String, Object> properties() {
        return properties;
    }

    @Nullable Duration retryAfter() {
        return retryAfter;
    }

    public static Problem notFound() {
        return new Problem(ProblemType.NOT_FOUND);
    }

    /** A refusal is an answer, not a fault: nobody reads its stack, and on a hot path it costs. */
    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}
