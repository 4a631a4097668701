package io.foyer.account.session;

import io.foyer.account.account.Profile;
import io.foyer.account.account.Profiles;
import io.foyer.account.session.Rotation.Rotated;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins a session with the account as it is now, not as it was before its password was compared:
 * noting the log-in takes the account's row, so disabling or removing it comes before or after.
 */
@Component
class SessionStart {

    private final Profiles profiles;
    private final SessionFamilies families;
    private final InstantSource clock;

    SessionStart(Profiles profiles, SessionFamilies families, InstantSource clock) {
        this.profiles = profiles;
        this.families = families;
        this.clock = clock;
    }

    /** Empty when the account was disabled or removed meanwhile. */
    @Transactional
    Optional<Started> begin(UUID accountId, Device device) {
        return profiles.loggedIn(accountId, clock.instant())
                .map(profile -> new Started(profile, families.begin(accountId, device)));
    }

    record Started(Profile profile, Rotated first) {}
}
