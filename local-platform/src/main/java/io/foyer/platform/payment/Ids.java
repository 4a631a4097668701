package io.foyer.platform.payment;

import java.util.random.RandomGenerator;

/** Makes ids that look like Stripe's: a prefix and random letters and digits. */
final class Ids {

    private static final String ALPHABET =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private final RandomGenerator random;

    Ids(RandomGenerator random) {
        this.random = random;
    }

    String next(String prefix) {
        return prefix + letters(24);
    }

    String request() {
        return "req_" + letters(14);
    }

    String secretOf(String intent) {
        return intent + "_secret_" + letters(25);
    }

    private String letters(int count) {
        StringBuilder text = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
