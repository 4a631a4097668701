package io.foyer.queue.waiting;

import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import io.foyer.common.security.TokenClaims;
import java.util.UUID;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Whoever asks at the waiting room.
 *
 * @param session the log-in they ask in, to which an admission token is bound
 */
public record Guest(UUID accountId, String session) {

    /**
     * Every access token of ours is of a session. One that is not gets no place either: whoever
     * waited with it would be let in with a token that admits nobody.
     */
    public static Guest of(Jwt accessToken) {
        var session = accessToken.getClaimAsString(TokenClaims.SESSION);
        if (session == null || session.isBlank()) {
            throw new Problem(
                    ProblemType.UNAUTHENTICATED, "The access token is of no session; log in.");
        }
        return new Guest(UUID.fromString(accessToken.getSubject()), session);
    }
}
