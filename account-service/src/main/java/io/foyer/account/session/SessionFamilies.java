package io.foyer.account.session;

import io.foyer.account.session.Rotation.Family;
import io.foyer.account.session.Rotation.Rotated;
import io.foyer.common.id.IdSource;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins session families; {@link TokenRotation} keeps them going, {@link SessionEnds} ends them.
 *
 * <p>A family is live until it is revoked or reaches its end; both are final. A token counts only
 * while its family lives, so revoking needs one row and cannot miss a token that is being issued at
 * the same moment.
 */
@Component
class SessionFamilies {

    private final SessionTable sessions;
    private final RefreshTokens tokens;
    private final SessionProperties limits;
    private final IdSource ids;
    private final InstantSource clock;

    SessionFamilies(
            SessionTable sessions,
            RefreshTokens tokens,
            SessionProperties limits,
            IdSource ids,
            InstantSource clock) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.limits = limits;
        this.ids = ids;
        this.clock = clock;
    }

    /** Starts a family; joins the caller's transaction. */
    @Transactional
    Rotated begin(UUID accountId, Device device) {
        var now = clock.instant();
        var family = new Family(ids.next(), accountId, now.plus(limits.lifetime()));
        var token = RefreshToken.random();
        sessions.insert(family, device, now);
        tokens.insert(token, family.id(), now);
        return new Rotated(family, token);
    }
}
