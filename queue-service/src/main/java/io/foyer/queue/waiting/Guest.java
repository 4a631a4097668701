package io.foyer.queue.waiting;

import io.foyer.common.security.TokenClaims;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Whoever asks at the waiting room.
 *
 * @param session the log-in they ask in, to which an admission token is bound
 */
public record Guest(UUID accountId, @Nullable String session) {

    public static Guest of(Jwt accessToken) {
        return new Guest(
                UUID.fromString(accessToken.getSubject()),
                accessToken.getClaimAsString(TokenClaims.SESSION));
    }
}
