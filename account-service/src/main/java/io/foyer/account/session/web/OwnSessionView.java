package io.foyer.account.session.web;

import io.foyer.account.session.SessionSummary;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of a person's own sessions.
 *
 * @param current whether this very request came from it
 * @param address where it began, coarsely
 */
record OwnSessionView(
        UUID id,
        Instant startedAt,
        Instant lastUsedAt,
        boolean current,
        @Nullable String userAgent,
        @Nullable String address) {

    static OwnSessionView of(SessionSummary session, boolean current) {
        return new OwnSessionView(
                session.id(),
                session.startedAt(),
                session.lastUsedAt(),
                current,
                session.userAgent(),
                session.network());
    }
}
