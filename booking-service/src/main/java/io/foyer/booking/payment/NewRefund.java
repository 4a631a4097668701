package io.foyer.booking.payment;

import io.foyer.common.money.Money;
import java.util.UUID;

/** What is to go back. Its id travels as metadata, so that it is known again without an answer. */
public record NewRefund(UUID refundId, Money amount) {

    static NewRefund of(Refund refund) {
        return new NewRefund(refund.id(), refund.amount());
    }
}
