package io.foyer.search.query;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cursor as clients carry it: its values as bytes behind a fingerprint of them and of the
 * question, in base64url. The fingerprint is no secret, it only tells a cursor of this question
 * from anything else; whoever computes one themselves gets a place in a list that everybody may
 * read.
 */
final class CursorCode {

    private static final int FINGERPRINT = 12;
    private static final int VALUES = 1 + 6 * Long.BYTES;

    private static final byte DEGRADED = 1;
    private static final byte HAS_LEAD = 2;

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private CursorCode() {}

    static String write(SearchCursor cursor, SearchCriteria question) {
        var values = bytesOf(cursor);
        var code = ByteBuffer.allocate(FINGERPRINT + VALUES);
        code.put(fingerprint(values, question)).put(values);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(code.array());
    }

    /**
     * @throws IllegalArgumentException when it is no cursor of this question
     */
    static SearchCursor read(String code, SearchCriteria question) {
        var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(code));
        if (bytes.remaining() != FINGERPRINT + VALUES) {
            throw new IllegalArgumentException("length");
        }
        var fingerprint = new byte[FINGERPRINT];
        var values = new byte[VALUES];
        bytes.get(fingerprint).get(values);
        if (!MessageDigest.isEqual(fingerprint, fingerprint(values, question))) {
            throw new IllegalArgumentException("fingerprint");
        }
        return cursorOf(ByteBuffer.wrap(values));
    }

    private static byte[] bytesOf(SearchCursor cursor) {
        var after = cursor.after();
        var lead = after.lead();
        var flags = (cursor.degraded() ? DEGRADED : 0) | (lead == null ? 0 : HAS_LEAD);
        return ByteBuffer.allocate(VALUES)
                .put((byte) flags)
                .putLong(cursor.seen())
                .putLong(microsOf(after.weighedAt()))
                .putDouble(lead == null ? 0 : lead)
                .putLong(microsOf(after.startsAt()))
                .putLong(after.showtimeId().getMostSignificantBits())
                .putLong(after.showtimeId().getLeastSignificantBits())
                .array();
    }

    private static SearchCursor cursorOf(ByteBuffer values) {
        var flags = values.get();
        var seen = values.getLong();
        var weighedAt = instantOf(values.getLong());
        var lead = leadOf(flags, values.getDouble());
        var startsAt = instantOf(values.getLong());
        var showtimeId = new UUID(values.getLong(), values.getLong());
        if (seen < 0) {
            throw new IllegalArgumentException("seen");
        }
        return new SearchCursor(
                (flags & DEGRADED) != 0,
                seen,
                new SearchPosition(weighedAt, lead, startsAt, showtimeId));
    }

    private static @Nullable Double leadOf(byte flags, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("lead");
        }
        return (flags & HAS_LEAD) == 0 ? null : Double.valueOf(value);
    }

    /** To the microsecond, as Postgres keeps it. */
    private static long microsOf(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private static Instant instantOf(long micros) {
        var instant = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
        if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
            throw new IllegalArgumentException("instant");
        }
        return instant;
    }

    private static byte[] fingerprint(byte[] values, SearchCriteria question) {
        var digest = sha256();
        digest.update(question.question().toString().getBytes(StandardCharsets.UTF_8));
        return Arrays.copyOf(digest.digest(values), FINGERPRINT);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
