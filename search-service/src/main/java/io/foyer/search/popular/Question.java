package io.foyer.search.popular;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A question as Redis knows it.
 *
 * @param name 128 bits of its digest
 * @param slice where its answer lies
 * @param places its bits in a window; all set when it was asked there, or hardly ever by chance
 */
record Question(String name, int slice, int[] places) {

    private static final int NAME_BYTES = 16;
    private static final int BITS_EACH = 3;

    static Question of(String text, PopularProperties limits) {
        var digest = ByteBuffer.wrap(sha256(text));
        var name = new byte[NAME_BYTES];
        digest.get(name);
        var places = new int[BITS_EACH];
        for (var i = 0; i < BITS_EACH; i++) {
            places[i] = Integer.remainderUnsigned(digest.getInt(), limits.windowBits());
        }
        var slice = Integer.remainderUnsigned(digest.getInt(), limits.slices());
        return new Question(HexFormat.of().formatHex(name), slice, places);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
