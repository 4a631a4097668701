package io.foyer.queue.token;

import java.time.Instant;
import java.util.UUID;

/**
 * The right a token states: this account may book this showtime until then.
 *
 * @param tokenId the token's {@code jti}
 */
public record AdmissionGrant(
        UUID tokenId, UUID accountId, UUID showtimeId, Instant admittedAt, Instant expiresAt) {}
