package io.foyer.account.session;

import io.foyer.account.account.Profile;
import io.foyer.account.account.Profiles;
import io.foyer.account.credential.Credentials;
import io.foyer.account.session.Rotation.Rotated;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins a session with the account as it is now, not as it was before its password was compared:
 * noting the log-in takes the account's row, so disabling or removing it comes before or after; and
 * a password that was replaced since it was compared begins nothing.
 */
@Component
class SessionStart {

    private final Profiles profiles;
    private final Credentials credentials;
    private final SessionFamilies families;
    private final InstantSource clock;

    SessionStart(
            Profiles profiles,
            Credentials credentials,
            SessionFamilies families,
            InstantSource clock) {
        this.profiles = profiles;
        this.credentials = credentials;
        this.families = families;
        this.clock = clock;
    }

    /**
     * Empty when the account was disabled or removed meanwhile, or got another password.
     *
     * @param passwordSetAt when the password that was compared had been set
     */
    @Transactional
    Optional<Started> begin(UUID accountId, Instant passwordSetAt, Device device) {
        if (!credentials.holdsSince(accountId, passwordSetAt)) {
            return Optional.empty();
        }
        return profiles.loggedIn(accountId, clock.instant())
                .map(profile -> new Started(profile, families.begin(accountId, device)));
    }

    record Started(Profile profile, Rotated first) {}
}
