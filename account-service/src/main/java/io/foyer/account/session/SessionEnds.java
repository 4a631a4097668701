package io.foyer.account.session;

import io.foyer.account.account.AccountDisabled;
import io.foyer.account.account.AccountErasing;
import io.foyer.account.account.RolesChanged;
import io.foyer.account.credential.CredentialsChanged;
import io.foyer.account.session.SessionTable.Ended;
import io.foyer.account.token.AccessTokens;
import io.foyer.common.messaging.Outbox;
import io.foyer.common.messaging.Streams;
import io.foyer.common.security.IdentityProperties;
import io.foyer.common.session.SessionsEnded;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The only place where sessions end before their time: each end is written down together with the
 * message that tells all verifiers of access tokens.
 */
@Component
class SessionEnds {

    /** So that a message stays small, however often somebody logged in. */
    private static final int MESSAGE_BATCH = 500;

    private final SessionTable sessions;
    private final Outbox outbox;
    private final AccessTokens accessTokens;
    private final IdentityProperties identity;
    private final InstantSource clock;

    SessionEnds(
            SessionTable sessions,
            Outbox outbox,
            AccessTokens accessTokens,
            IdentityProperties identity,
            InstantSource clock) {
        this.sessions = sessions;
        this.outbox = outbox;
        this.accessTokens = accessTokens;
        this.identity = identity;
        this.clock = clock;
    }

    /** Ends one session; empty when there is none with this id that still goes on. */
    @Transactional
    Optional<Ended> end(UUID sessionId) {
        var ended = sessions.end(sessionId, clock.instant());
        ended.ifPresent(one -> tell(one.accountId(), List.of(one.sessionId())));
        return ended;
    }

    /** Ends one of the account's sessions; false when it has none with this id that goes on. */
    @Transactional
    boolean end(UUID accountId, UUID sessionId) {
        var ended = sessions.endOf(accountId, sessionId, clock.instant());
        if (ended) {
            tell(accountId, List.of(sessionId));
        }
        return ended;
    }

    @Transactional
    void endAll(UUID accountId, @Nullable UUID exceptSessionId) {
        tell(accountId, sessions.endAllOf(accountId, exceptSessionId, clock.instant()));
    }

    @EventListener
    @Transactional
    void on(AccountDisabled disabled) {
        endAll(disabled.accountId(), null);
    }

    @EventListener
    @Transactional
    void on(RolesChanged roles) {
        if (roles.tookAnyAway()) {
            endAll(roles.accountId(), null);
        }
    }

    @EventListener
    @Transactional
    void on(CredentialsChanged credentials) {
        endAll(credentials.accountId(), credentials.exceptSessionId());
    }

    @EventListener
    @Transactional
    void on(AccountErasing erasing) {
        endAll(erasing.accountId(), null);
        sessions.deleteAllOf(erasing.accountId());
    }

    private void tell(UUID accountId, List<UUID> sessionIds) {
        var until = clock.instant().plus(accessTokens.lifetime()).plus(identity.clockSkew());
        for (var from = 0; from < sessionIds.size(); from += MESSAGE_BATCH) {
            var to = Math.min(from + MESSAGE_BATCH, sessionIds.size());
            var some = sessionIds.subList(from, to);
            outbox.append(Streams.ACCOUNT, new SessionsEnded(accountId, some, until));
        }
    }
}
