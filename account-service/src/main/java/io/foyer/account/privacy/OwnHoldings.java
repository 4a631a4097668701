package io.foyer.account.privacy;

import io.foyer.account.account.Profile;
import io.foyer.account.account.Profiles;
import io.foyer.account.session.OwnSessions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What this service itself holds about a person, but for what would let somebody in. */
@Component
class OwnHoldings {

    private final Profiles profiles;
    private final OwnSessions sessions;

    OwnHoldings(Profiles profiles, OwnSessions sessions) {
        this.profiles = profiles;
        this.sessions = sessions;
    }

    /** By the name of what it is; empty when there is no such account. */
    @Transactional(readOnly = true)
    public Optional<Map<String, Object>> of(UUID accountId) {
        return profiles.find(accountId).map(this::holdings);
    }

    private Map<String, Object> holdings(Profile profile) {
        var held = new LinkedHashMap<String, Object>();
        held.put("account", account(profile));
        held.put("sessions", sessions.held(profile.id()));
        return held;
    }

    private static Map<String, Object> account(Profile profile) {
        var held = new LinkedHashMap<String, Object>();
        held.put("id", profile.id());
        held.put("email", profile.email().value());
        held.put("emailVerified", profile.emailVerified());
        held.put("name", profile.name());
        put(held, "phone", profile.phone());
        held.put("roles", profile.roles().stream().sorted().toList());
        held.put("createdAt", profile.createdAt());
        put(held, "lastLoginAt", profile.lastLoginAt());
        return held;
    }

    private static void put(Map<String, Object> held, String name, @Nullable Object value) {
        if (value != null) {
            held.put(name, value);
        }
    }
}
