package io.foyer.platform.payment;

import java.time.Instant;

/**
 * The first answer given under an idempotency key.
 *
 * @param id the key
 * @param endpoint method and path it was used for
 * @param fingerprint a digest of the parameters
 * @param requestId the call that was really executed
 */
record SavedResult(
        String id,
        String endpoint,
        String fingerprint,
        int status,
        String body,
        String requestId,
        Instant savedAt)
        implements Stored {}
