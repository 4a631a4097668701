package io.foyer.booking.privacy;

import io.foyer.booking.payment.Card;
import io.foyer.booking.payment.Payment;
import io.foyer.booking.payment.PaymentStatus;
import io.foyer.booking.payment.Payments;
import io.foyer.booking.payment.Refund;
import io.foyer.booking.payment.Refunds;
import io.foyer.common.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What somebody paid and got back. */
@Component
class HeldMoney {

    private final Payments payments;
    private final Refunds refunds;

    HeldMoney(Payments payments, Refunds refunds) {
        this.payments = payments;
        this.refunds = refunds;
    }

    List<PaidMoney> paid(UUID accountId) {
        return payments.allOf(accountId).stream().map(PaidMoney::of).toList();
    }

    List<Refund> refunded(UUID accountId) {
        return refunds.ofBookings(
                payments.allOf(accountId).stream().map(Payment::bookingId).toList());
    }

    /** The books stay, without what is known of cards. */
    void forget(UUID accountId) {
        payments.forgetCards(accountId);
    }

    /** A payment as it is exported. */
    record PaidMoney(
            UUID bookingId,
            Money amount,
            PaymentStatus status,
            Optional<Card> card,
            Instant createdAt) {

        static PaidMoney of(Payment payment) {
            return new PaidMoney(
                    payment.bookingId(),
                    payment.amount(),
                    payment.status(),
                    payment.card(),
                    payment.createdAt());
        }
    }
}
