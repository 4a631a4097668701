package io.foyer.gateway.alias.purchase;

import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import io.foyer.gateway.route.ServiceAnswer;
import java.time.Duration;

/** What a client hears when a look-up on its behalf was refused. */
final class Refusal {

    private static final Duration RETRY = Duration.ofSeconds(1);

    private Refusal() {}

    /** A look-up finds nothing, or it could not be made: the client asked for no look-up. */
    static Problem of(ServiceAnswer answer) {
        return answer.status().is4xxClientError()
                ? Problem.notFound()
                : new Problem(ProblemType.UNAVAILABLE).retryAfter(RETRY);
    }
}
