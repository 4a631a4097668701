package io.foyer.platform.payment;

import java.time.Instant;

/** A buyer's card, as far as a merchant may know it. */
record PaymentMethod(String id, TestCard card, int expMonth, int expYear, Instant created)
        implements Stored {}
