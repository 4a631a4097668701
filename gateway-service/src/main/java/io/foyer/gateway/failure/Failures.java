package io.foyer.gateway.failure;

import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.timeout.ReadTimeoutException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ResponseStatusException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquirePendingLimitException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquireTimeoutException;

/** Says in our words what went wrong between the gateway and a service. */
final class Failures {

    private static final Duration RETRY = Duration.ofSeconds(1);

    /** Deeper than anything wraps; a cause could lead round in a circle. */
    private static final int MOST_CAUSES = 8;

    private Failures() {}

    /** Absent when nobody expected this failure, so that it belongs into the log. */
    static @Nullable Problem describe(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
            var described = ofCause(cause);
            if (described != null) {
                return described;
            }
            cause = cause.getCause();
        }
        return null;
    }

    private static @Nullable Problem ofCause(Throwable cause) {
        return switch (cause) {
            case Problem problem -> problem;
            case PoolAcquireTimeoutException _, PoolAcquirePendingLimitException _ ->
                    new Problem(ProblemType.OVERLOADED).retryAfter(RETRY);
            case ConnectTimeoutException _ -> unavailable();
            case TimeoutException _, ReadTimeoutException _ ->
                    new Problem(ProblemType.GATEWAY_TIMEOUT);
            case IOException _ -> unavailable();
            case ResponseStatusException status when status.getStatusCode().is4xxClientError() ->
                    new Problem(ProblemType.ofStatus(status.getStatusCode().value()));
            case ResponseStatusException status when status.getStatusCode().value() == 504 ->
                    new Problem(ProblemType.GATEWAY_TIMEOUT);
            default -> null;
        };
    }

    private static Problem unavailable() {
        return new Problem(ProblemType.UNAVAILABLE).retryAfter(RETRY);
    }
}
