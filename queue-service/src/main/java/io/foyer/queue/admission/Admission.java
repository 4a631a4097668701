package io.foyer.queue.admission;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The record that an account was let in.
 *
 * @param tokenId the {@code jti} of the admission token
 * @param expiresAt the end of the turn
 * @param pickedUpAt when its owner first came for the token; absent before
 */
public record Admission(
        UUID tokenId,
        UUID placeId,
        UUID showtimeId,
        UUID accountId,
        Instant admittedAt,
        Instant expiresAt,
        @Nullable Instant pickedUpAt) {}
