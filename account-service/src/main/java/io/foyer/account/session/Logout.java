package io.foyer.account.session;

import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Logging out: here, or everywhere. Whoever is logged out already has what they asked for. */
@Service
public class Logout {

    private final RefreshTokens tokens;
    private final SessionEnds ends;
    private final InstantSource clock;

    Logout(RefreshTokens tokens, SessionEnds ends, InstantSource clock) {
        this.tokens = tokens;
        this.ends = ends;
        this.clock = clock;
    }

    /** Ends the token's session, or all of its account's; a token that is no good ends nothing. */
    @Transactional
    public void logOut(RefreshToken token, boolean everywhere) {
        tokens.liveFamilyOf(token, clock.instant())
                .ifPresent(family -> logOut(family.accountId(), family.id(), everywhere));
    }

    /**
     * Ends one session of the account, or all.
     *
     * @param sessionId the {@code sid} of a verified access token
     */
    @Transactional
    public void logOut(UUID accountId, UUID sessionId, boolean everywhere) {
        if (everywhere) {
            ends.endAll(accountId, null);
        } else {
            ends.end(sessionId);
        }
    }
}
