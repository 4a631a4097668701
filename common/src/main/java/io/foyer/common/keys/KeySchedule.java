package io.foyer.common.keys;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * When a signing key is made, signs and leaves. A key is published, signs once every verifier must
 * have seen it, is superseded by the next, and leaves when the last token it signed has expired. So
 * keys change without any request failing.
 */
record KeySchedule(KeyProperties limits) {

    private static final Comparator<SigningKey> BY_USE = Comparator.comparing(SigningKey::useFrom);

    boolean needsNext(List<SigningKey> keys, Instant now) {
        return keys.stream()
                .map(SigningKey::createdAt)
                .noneMatch(created -> now.isBefore(created.plus(limits.lifetime())));
    }

    /** The first key of all signs at once: no verifier knows an older one. */
    SigningKey next(List<SigningKey> keys, Instant now) {
        var useFrom = keys.isEmpty() ? now : now.plus(limits.publishLead());
        return SigningKey.generate(limits.bits(), now, useFrom);
    }

    SigningKey signer(List<SigningKey> keys, Instant now) {
        return keys.stream()
                .filter(key -> !key.useFrom().isAfter(now))
                .max(BY_USE)
                .orElseThrow(() -> new IllegalStateException("No signing key is in use yet"));
    }

    /** Keys whose last token has expired. */
    List<SigningKey> outlived(List<SigningKey> keys, Instant now) {
        var lastTokenBefore = now.minus(limits.retireAfter());
        return keys.stream().filter(key -> isSuperseded(key, keys, lastTokenBefore)).toList();
    }

    private static boolean isSuperseded(SigningKey key, List<SigningKey> keys, Instant at) {
        return keys.stream()
                .anyMatch(other -> BY_USE.compare(other, key) > 0 && !other.useFrom().isAfter(at));
    }
}
