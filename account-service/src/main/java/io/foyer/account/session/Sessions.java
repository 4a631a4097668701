package io.foyer.account.session;

import io.foyer.account.account.Profile;
import io.foyer.account.account.Profiles;
import io.foyer.account.session.LoginOutcome.LoggedIn;
import io.foyer.account.session.Rotation.Rotated;
import io.foyer.account.token.AccessTokens;
import io.foyer.account.token.TokenSubject;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Keeps people logged in. */
@Service
public class Sessions {

    private static final Logger log = LoggerFactory.getLogger(Sessions.class);

    private final Profiles profiles;
    private final SessionFamilies families;
    private final AccessTokens accessTokens;
    private final InstantSource clock;

    Sessions(
            Profiles profiles,
            SessionFamilies families,
            AccessTokens accessTokens,
            InstantSource clock) {
        this.profiles = profiles;
        this.families = families;
        this.accessTokens = accessTokens;
        this.clock = clock;
    }

    LoginOutcome begin(Profile profile) {
        var begun = families.begin(profile.id());
        profiles.recordLogin(profile.id(), clock.instant());
        return new LoggedIn(session(profile, begun));
    }

    /**
     * Exchanges a refresh token for the next one and a new access token; empty when the token is no
     * good. A token used twice ends its whole family: one of the two users is a thief, and it can't
     * be told which.
     */
    public Optional<Session> refresh(RefreshToken token) {
        return switch (families.rotate(token)) {
            case Rotated rotated -> resume(rotated);
            case Rotation.Dead() -> Optional.empty();
            case Rotation.Reused(var family) -> {
                log.warn(
                        "Refresh token used twice: session {} of account {} is revoked",
                        family.id(),
                        family.accountId());
                yield Optional.empty();
            }
        };
    }

    /** Ends the token's session; a token that is no good changes nothing. */
    public void end(RefreshToken token) {
        families.end(token);
    }

    /** Ends the session with this id, the {@code sid} of its access tokens. */
    public void end(UUID sessionId) {
        families.end(sessionId);
    }

    /** With the roles and the name of now; a disabled account gets nothing more. */
    private Optional<Session> resume(Rotated rotated) {
        return profiles.find(rotated.family().accountId())
                .filter(Profile::active)
                .map(profile -> session(profile, rotated));
    }

    private Session session(Profile profile, Rotated rotated) {
        var subject =
                new TokenSubject(
                        profile.id(),
                        profile.email().value(),
                        profile.emailVerified(),
                        profile.name(),
                        profile.roles());
        return new Session(
                accessTokens.issue(subject, rotated.family().id()),
                rotated.successor(),
                rotated.family().expiresAt());
    }
}
