package io.foyer.account.session;

import java.time.Instant;
import java.util.UUID;

/** What became of a presented refresh token. */
sealed interface Rotation {

    /** The successor is the family's one live token. */
    record Rotated(Family family, RefreshToken successor) implements Rotation {}

    /** Never issued, or its family has ended. */
    record Dead() implements Rotation {}

    /** It was used before, by somebody else or too long ago: its family is revoked now. */
    record Reused(Family family) implements Rotation {}

    /** One log-in on one device. */
    record Family(UUID id, UUID accountId, Instant expiresAt) {}
}
