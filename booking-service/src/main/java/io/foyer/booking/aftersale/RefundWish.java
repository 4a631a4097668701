package io.foyer.booking.aftersale;

import io.foyer.booking.payment.Refund;
import io.foyer.common.money.Money;
import java.util.List;
import java.util.UUID;

/** How much of a booking's money an organizer wants to give back. */
public sealed interface RefundWish {

    /** So much, in minor units of its currency; spread over the lines ({@link RefundShares}). */
    record Amount(long minorUnits) implements RefundWish {}

    /** What is left of what these tickets cost. */
    record Tickets(List<UUID> ids) implements RefundWish {}

    /** All that is left. */
    record Everything() implements RefundWish {}

    /** What became of such a wish. */
    sealed interface Outcome {

        record Asked(Refund refund) implements Outcome {}

        /** There is no such booking or ticket, or it is none of the caller's business. */
        record NotFound() implements Outcome {}

        record Exceeds(Money left) implements Outcome {}

        /** Nobody can be paid exactly this; amounts are multiples of the step, in minor units. */
        record NotPayable(String currency, long step) implements Outcome {}
    }
}
