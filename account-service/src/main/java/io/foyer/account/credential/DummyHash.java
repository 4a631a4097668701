package io.foyer.account.credential;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * A hash that no password has, with the cost of a real one. Comparing with it takes as long as
 * comparing with an account's, so the time of an answer does not tell whether the account exists.
 */
final class DummyHash {

    static final int SALT_BYTES = 16;
    static final int HASH_BYTES = 32;

    private DummyHash() {}

    static PasswordHash withCostOf(CredentialProperties limits) {
        return new PasswordHash(
                "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                        .formatted(
                                limits.memoryKib(),
                                limits.iterations(),
                                limits.parallelism(),
                                random(SALT_BYTES),
                                random(HASH_BYTES)));
    }

    private static String random(int length) {
        var bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
