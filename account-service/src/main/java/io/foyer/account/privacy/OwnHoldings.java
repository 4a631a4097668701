package io.foyer.account.privacy;

import io.foyer.account.account.Profile;
import io.foyer.account.account.Profiles;
import io.foyer.account.session.OwnSessions;
import io.foyer.account.verification.OwnLinks;
import io.foyer.common.audit.AuditTrail;
import io.foyer.common.mail.Mails;
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
    private final OwnLinks links;
    private final Mails mails;
    private final AuditTrail audit;

    OwnHoldings(
            Profiles profiles,
            OwnSessions sessions,
            OwnLinks links,
            Mails mails,
            AuditTrail audit) {
        this.profiles = profiles;
        this.sessions = sessions;
        this.links = links;
        this.mails = mails;
        this.audit = audit;
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
        held.put("links", links.of(profile.id()));
        held.put("mails", mails.to(links.addressesOf(profile)));
        held.put("audit", audit.about(profile.id()));
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
