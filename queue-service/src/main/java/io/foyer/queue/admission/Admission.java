package io.foyer.queue.admission;

import java.time.Instant;
import java.util.UUID;

/**
 * The record that an account was let in.
 *
 * @param tokenId the {@code jti} of the admission token
 * @param expiresAt the end of the turn
 */
public record Admission(
        UUID tokenId,
        UUID placeId,
        UUID showtimeId,
        UUID accountId,
        Instant admittedAt,
        Instant expiresAt) {}
