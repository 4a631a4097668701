package io.foyer.booking.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.common.money.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who reads the tables learns nothing of cards, nor what the provider calls anything. */
class SealedAtRestTests extends RefundScene {

    @Autowired private Payments payments;

    @Test
    void nothingThatNamesACardOrAPaymentAtTheProviderIsReadable() {
        var booking = bought("pm_card_visa");
        var intent = payments.ofBooking(booking).flatMap(Payment::intentId).orElseThrow();
        awaitStatus(asked(booking, 2_000), RefundStatus.SUCCEEDED);

        for (var table : new String[] {"payment", "refund", "payment_op", "ledger_entry"}) {
            assertThat(rows.texts("SELECT t::text FROM " + table + " AS t"))
                    .isNotEmpty()
                    .noneMatch(row -> row.contains(intent) || row.contains("re_3"))
                    .noneMatch(row -> row.contains("visa"));
        }
        assertThat(payments.ofBooking(booking).flatMap(Payment::card))
                .contains(new Card("visa", "4242"));
        assertThat(payments.ofBooking(booking).map(Payment::amount))
                .contains(new Money(PAID, "EUR"));
    }
}
