package io.foyer.account.session;

import io.foyer.account.account.EmailAddress;
import io.foyer.account.account.Profile;
import io.foyer.account.account.Profiles;
import io.foyer.account.credential.Credentials;
import io.foyer.account.limit.PasswordAttempts;
import io.foyer.account.limit.Standing;
import io.foyer.common.audit.AuditEntry;
import io.foyer.common.audit.AuditTrail;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Logging in by e-mail address and password. */
@Service
public class Login {

    private final Profiles profiles;
    private final Credentials credentials;
    private final Sessions sessions;
    private final PasswordAttempts attempts;
    private final AuditTrail audit;

    Login(
            Profiles profiles,
            Credentials credentials,
            Sessions sessions,
            PasswordAttempts attempts,
            AuditTrail audit) {
        this.profiles = profiles;
        this.credentials = credentials;
        this.sessions = sessions;
        this.attempts = attempts;
        this.audit = audit;
    }

    /**
     * Costs one password hash whether or not there is such an account, and none from where too many
     * wrong passwords came.
     */
    public LoginOutcome logIn(LoginAttempt attempt) {
        return attempts.refusal(attempt.email(), attempt.from())
                .<LoginOutcome>map(LoginOutcome.Limited::new)
                .orElseGet(() -> compare(attempt));
    }

    private LoginOutcome compare(LoginAttempt attempt) {
        var profile = EmailAddress.parse(attempt.email()).flatMap(profiles::findForLogIn);
        var accountId = profile.map(Profile::id);
        var passwordSetAt = accountId.flatMap(credentials::setAt);
        return switch (credentials.check(accountId, attempt.password())) {
            case MATCHES -> accept(attempt, accountId.orElseThrow(), passwordSetAt.orElseThrow());
            case DIFFERS -> refuse(attempt, profile);
            case BUSY -> new LoginOutcome.Busy();
        };
    }

    private LoginOutcome accept(LoginAttempt attempt, UUID accountId, Instant passwordSetAt) {
        return attempts.succeeded(attempt.email(), attempt.from())
                .<LoginOutcome>map(LoginOutcome.Limited::new)
                .orElseGet(() -> sessions.begin(accountId, passwordSetAt, attempt.device()));
    }

    private LoginOutcome refuse(LoginAttempt attempt, Optional<Profile> profile) {
        return switch (attempts.failed(attempt.email(), attempt.from())) {
            case Standing.Open() -> new LoginOutcome.Refused();
            case Standing.Exhausted() -> {
                audit.record(limited(attempt, profile));
                yield new LoginOutcome.Refused();
            }
            case Standing.Limited(var retryAfter) -> new LoginOutcome.Limited(retryAfter);
        };
    }

    private static AuditEntry limited(LoginAttempt attempt, Optional<Profile> profile) {
        return new AuditEntry(
                "log-in-limited",
                null,
                profile.map(Profile::id).map(Object::toString).orElse(null),
                "too-many-requests",
                attempt.from().text());
    }
}
