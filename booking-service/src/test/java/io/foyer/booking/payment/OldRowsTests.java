package io.foyer.booking.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.common.money.Money;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an earlier release wrote in plain is read, and sealed in the background. */
class OldRowsTests extends RefundScene {

    @Autowired private Payments payments;
    @Autowired private OldRows oldRows;
    @Autowired private StripeEvents events;

    @Test
    void whatIsInPlainIsReadBeforeAndAfterItIsSealed() {
        var booking = bought("pm_card_visa");
        var payment = payments.ofBooking(booking).orElseThrow();
        var intent = payment.intentId().orElseThrow();
        writeInPlain(booking, intent);
        var before = payments.ofBooking(booking).orElseThrow();

        while (oldRows.sealSome() > 0) {
            assertThat(payments.ofBooking(booking)).contains(before);
        }

        assertThat(before).isEqualTo(payment);
        assertThat(payments.ofBooking(booking)).contains(payment);
        assertThat(inPlain(intent)).isZero();
    }

    @Test
    void anOldPaymentIsFoundByItsIntentAndSealedWhenItMoves() {
        var booking = buyer.hold(shop.showtime(5), 1);
        var intent = buyer.intentOf(booking);
        writeInPlain(booking, intent);

        assertThat(buyer.confirm(booking, "pm_card_visa")).hasStatusOk();

        awaitPayment(booking, "CAPTURED");
        assertThat(inPlain(intent)).isZero();
        awaitStatus(asked(booking, PAID), RefundStatus.SUCCEEDED);
        assertThat(givenBack(booking)).isEqualTo(PAID);
    }

    @Test
    void anOldWebhookIsActedOn() {
        var booking = buyer.hold(shop.showtime(5), 1);
        var intent = buyer.intentOf(booking);
        var id = "evt_" + UUID.randomUUID();
        rows.change(
                "INSERT INTO stripe_event (id, type, payment_intent_id) VALUES (?,"
                        + " 'payment_intent.succeeded', ?)",
                id,
                intent);
        assertThat(events.intentOf(new StripeEvents.StripeEvent(id, "", 1))).isEqualTo(intent);

        oldRows.sealSome();

        assertThat(events.intentOf(new StripeEvents.StripeEvent(id, "", 1))).isEqualTo(intent);
        workers.actOnWebhooks();
        assertThat(rows.texts("SELECT state FROM stripe_event WHERE id = ?", id))
                .containsExactly("DONE");
    }

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

    /** As the release before sealing left it. */
    private void writeInPlain(UUID booking, String intent) {
        rows.change(
                """
                UPDATE payment SET payment_intent_id = ?, intent_sealed = NULL, intent_index = NULL,
                       card_brand = CASE WHEN card_sealed IS NULL THEN NULL ELSE 'visa' END,
                       card_last4 = CASE WHEN card_sealed IS NULL THEN NULL ELSE '4242' END, card_sealed = NULL
                 WHERE booking_id = ?
                """,
                intent,
                booking);
    }

    private int inPlain(String intent) {
        return rows.count(
                """
                SELECT count(*) FROM payment
                 WHERE payment_intent_id = ? OR (card_brand IS NOT NULL AND intent_index IS NULL)
                """,
                intent);
    }
}
