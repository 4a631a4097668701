package io.foyer.queue.proof;

import io.foyer.queue.proof.Proof.Solution;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.stream.IntStream;

/** Does the work that is asked for, as a browser does, by the published steps alone. */
public final class Worker {

    private Worker() {}

    public static Solution solve(String nonce, int bits) {
        return IntStream.iterate(0, i -> i + 1)
                .mapToObj(Integer::toString)
                .filter(solution -> zeroBits(nonce + solution) >= bits)
                .map(solution -> new Solution(nonce, solution))
                .findFirst()
                .orElseThrow();
    }

    /** One that is wrong. */
    static Solution fail(String nonce, int bits) {
        return IntStream.iterate(0, i -> i + 1)
                .mapToObj(Integer::toString)
                .filter(solution -> zeroBits(nonce + solution) < bits)
                .map(solution -> new Solution(nonce, solution))
                .findFirst()
                .orElseThrow();
    }

    private static int zeroBits(String text) {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            var bits = new BigInteger(1, hash).bitLength();
            return hash.length * Byte.SIZE - bits;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
