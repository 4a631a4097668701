package io.foyer.platform.payment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;

/**
 * Idempotency keys as Stripe documents them: the first result of a key is kept for a day, errors
 * included, and given again to the same request; another request with the key is refused, and so is
 * one that comes while the first is still running. What never began to execute is not kept.
 */
final class IdempotencyKeys {

    static final Duration LIFE = Duration.ofHours(24);
    private static final int LONGEST = 255;

    private final Books books;
    private final InstantSource clock;
    private final Set<String> running = new HashSet<>();

    IdempotencyKeys(Books books, InstantSource clock) {
        this.books = books;
        this.clock = clock;
    }

    /**
     * Enters a key: its earlier result, or nothing and the key is the caller's to {@link #leave}.
     */
    Optional<SavedResult> enter(ApiCall call, String key) {
        return books.change(
                () -> {
                    if (key.length() > LONGEST) {
                        throw Refusal.keyReused("Idempotency keys can have up to 255 characters.");
                    }
                    forgetExpired();
                    Optional<SavedResult> earlier = books.results.find(key);
                    earlier.ifPresent(result -> mustMatch(result, call));
                    if (earlier.isEmpty() && !running.add(key)) {
                        throw Refusal.keyInUse(key);
                    }
                    return earlier;
                });
    }

    /** Keeps a result; runs in the same change as the effect, so that both survive or neither. */
    void save(ApiCall call, String key, Answer answer) {
        books.results.put(
                new SavedResult(
                        key,
                        endpoint(call),
                        fingerprint(call),
                        answer.status(),
                        answer.body(),
                        call.requestId(),
                        clock.instant()));
    }

    void leave(String key) {
        books.run(() -> running.remove(key));
    }

    private void forgetExpired() {
        Instant oldest = clock.instant().minus(LIFE);
        Iterator<SavedResult> results = books.results.oldestFirst().iterator();
        while (results.hasNext() && results.next().savedAt().isBefore(oldest)) {
            results.remove();
        }
    }

    private static void mustMatch(SavedResult earlier, ApiCall call) {
        if (!earlier.endpoint().equals(endpoint(call))) {
            throw Refusal.keyReused(
                    "Keys for idempotent requests can only be used for the same endpoint they were"
                            + " first used for ('"
                            + earlier.endpoint()
                            + "'). Try using a key other than '"
                            + earlier.id()
                            + "' if you meant to execute a different request.");
        }
        if (!earlier.fingerprint().equals(fingerprint(call))) {
            throw Refusal.keyReused(
                    "Keys for idempotent requests can only be used with the same parameters they"
                            + " were first used with. Try using a key other than '"
                            + earlier.id()
                            + "' if you meant to execute a different request.");
        }
    }

    private static String endpoint(ApiCall call) {
        return call.method() + " " + call.path();
    }

    /** A digest, so that no parameter is kept: among them may be a card's number. */
    private static String fingerprint(ApiCall call) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(call.parameters().canonical().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
