package io.foyer.booking.payment;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Something that must be true of every payment, and is looked at again and again. What is found
 * waits for a person until it is true again.
 */
public interface MoneyCheck {

    AttentionKind kind();

    /** The payments among those changed in this time of which it is not true. */
    List<Finding> findings(Duration back);

    /** Whether it is true of this payment, now. */
    boolean holdsFor(UUID paymentId);

    /** Does what can be done about it, in the caller's transaction: a person wants it so. */
    default void settle(UUID paymentId) {}

    /** A payment that is not as it must be, and in which way, for people. */
    record Finding(UUID paymentId, UUID bookingId, String detail) {}
}
