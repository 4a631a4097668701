package io.foyer.booking.payment;

import io.foyer.common.money.Money;
import java.util.UUID;

/**
 * What an intent is for. Both ids travel with it as metadata, so that whatever the provider reports
 * later can be checked against them.
 */
public record NewIntent(UUID paymentId, UUID bookingId, Money amount) {

    static NewIntent of(Payment payment) {
        return new NewIntent(payment.id(), payment.bookingId(), payment.amount());
    }
}
