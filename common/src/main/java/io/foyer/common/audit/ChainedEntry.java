package io.foyer.common.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry in its place in the chain.
 *
 * @param number its place, from 1 without gaps
 * @param at in microseconds, as the database keeps it
 */
record ChainedEntry(
        long number, Instant at, AuditEntry entry, @Nullable String traceId, byte[] previousHash) {

    private static final int HASH_BYTES = 32;

    /** What the first entry follows. */
    static byte[] beginning() {
        return new byte[HASH_BYTES];
    }

    /** SHA-256 over the hash before and everything that was said, each with its length. */
    byte[] hash() {
        var digest = sha256();
        digest.update(previousHash);
        digest.update(canonical().getBytes(UTF_8));
        return digest.digest();
    }

    /** Lengths come first, so that no two different entries read the same. */
    private String canonical() {
        var text = new StringBuilder();
        for (var field :
                new @Nullable Object[] {
                    number,
                    at,
                    entry.action(),
                    entry.actor(),
                    entry.object(),
                    entry.result(),
                    entry.clientAddress(),
                    traceId
                }) {
            append(text, field);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, @Nullable Object field) {
        if (field == null) {
            text.append("-;");
        } else {
            var value = field.toString();
            text.append(value.length()).append(':').append(value).append(';');
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
