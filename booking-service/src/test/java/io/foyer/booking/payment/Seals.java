package io.foyer.booking.payment;

import java.util.Base64;
import java.util.List;

/** Seals for tests, by keys that are known. */
final class Seals {

    static final String OTHER_KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private Seals() {}

    static PaymentSeal demo() {
        return of(SealProperties.DEMO_KEY);
    }

    /** The first one seals, all of them open. */
    static PaymentSeal of(String... keys) {
        return new PaymentSeal(new Seal(new SealProperties(List.of(keys)).keys()));
    }
}
