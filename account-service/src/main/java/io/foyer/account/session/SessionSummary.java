package io.foyer.account.session;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session as its owner sees it.
 *
 * @param lastUsedAt when its tokens were last exchanged
 * @param userAgent what the client called itself at the log-in, shortened; absent when it did not
 *     say, or for sessions older than this note
 * @param network where it logged in from, coarsely: the first 24 bits of an IPv4, 48 of an IPv6
 *     address
 */
public record SessionSummary(
        UUID id,
        Instant startedAt,
        Instant lastUsedAt,
        @Nullable String userAgent,
        @Nullable String network) {}
