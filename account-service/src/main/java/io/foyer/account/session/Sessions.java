package io.foyer.account.session;

import io.foyer.account.account.Profile;
import io.foyer.account.account.Profiles;
import io.foyer.account.client.ClientAddress;
import io.foyer.account.session.LoginOutcome.LoggedIn;
import io.foyer.account.session.Rotation.Rotated;
import io.foyer.account.token.AccessTokens;
import io.foyer.account.token.TokenSubject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Keeps people logged in. */
@Service
public class Sessions {

    private static final Logger log = LoggerFactory.getLogger(Sessions.class);

    private final SessionStart start;
    private final TokenRotation rotation;
    private final Profiles profiles;
    private final AccessTokens accessTokens;

    Sessions(
            SessionStart start,
            TokenRotation rotation,
            Profiles profiles,
            AccessTokens accessTokens) {
        this.start = start;
        this.rotation = rotation;
        this.profiles = profiles;
        this.accessTokens = accessTokens;
    }

    LoginOutcome begin(UUID accountId, Instant passwordSetAt, Device device) {
        return start.begin(accountId, passwordSetAt, device)
                .<LoginOutcome>map(
                        started -> new LoggedIn(session(started.profile(), started.first())))
                .orElseGet(LoginOutcome.Refused::new);
    }

    /**
     * Exchanges a refresh token for the next one and a new access token; empty when the token is no
     * good. A token used twice ends its whole family: one of the two users is a thief, and it can't
     * be told which.
     */
    public Optional<Session> refresh(RefreshToken token, ClientAddress from) {
        return switch (rotation.rotate(token, from)) {
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
