package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.booking.payment.GatewayReply;
import io.foyer.booking.payment.PaymentGateway;
import io.foyer.booking.payment.Workers;
import io.foyer.booking.testing.Buyer;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Rows;
import io.foyer.booking.testing.Shop;
import io.foyer.platform.payment.Delivery;
import io.foyer.platform.payment.PaymentSandbox;
import io.foyer.platform.payment.WebhookFault;
import io.foyer.platform.payment.WebhookRule;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The buyer's browser pays at the provider and never comes back: webhooks alone tell us. */
@CheckoutTest
class WebhookTests {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired private Shop shop;
    @Autowired private PaymentSandbox sandbox;
    @Autowired private PaymentGateway gateway;
    @Autowired private Workers workers;
    @Autowired private Rows rows;

    @AfterEach
    void noFaults() {
        sandbox.webhooks().clearRules();
    }

    @Test
    void aBookingIsConfirmedAlthoughTheBuyerNeverReturns() {
        var buyer = shop.buyer();
        var booking = buyer.hold(shop.showtime(5), 1, 2);

        payInBrowser(buyer.intentOf(booking));

        await().atMost(SOON).until(() -> buyer.statusOf(booking).equals("CONFIRMED"));
        await().atMost(SOON).until(() -> rows.paymentStatus(booking).equals("CAPTURED"));
        assertThat(buyer.tickets(booking).size()).isEqualTo(2);
    }

    @Test
    void repeatedWebhooksChangeNothing() {
        sandbox.webhooks().add(WebhookRule.always(WebhookFault.DUPLICATE, 20));
        var buyer = shop.buyer();
        var booking = buyer.hold(shop.showtime(5), 1, 2);
        var intent = buyer.intentOf(booking);

        payInBrowser(intent);

        await().atMost(SOON).until(() -> rows.paymentStatus(booking).equals("CAPTURED"));
        await().atMost(SOON).until(() -> sandbox.webhooks().pending() == 0);
        assertBoughtOnce(buyer, booking, intent);
    }

    @Test
    void theirOrderDoesNotMatter() {
        sandbox.webhooks().hold();
        var buyer = shop.buyer();
        var booking = buyer.hold(shop.showtime(5), 1, 2);
        var intent = buyer.intentOf(booking);
        buyer.confirm(booking, "pm_card_chargeDeclined");
        buyer.confirm(booking, "pm_card_visa");
        await().atMost(SOON).until(() -> rows.paymentStatus(booking).equals("CAPTURED"));

        sandbox.webhooks().release(sandbox.webhooks().held().reversed());

        await().atMost(SOON).until(() -> sandbox.webhooks().pending() == 0);
        await().atMost(SOON).until(() -> workers.webhooksWaiting(intent) == 0);
        assertBoughtOnce(buyer, booking, intent);
    }

    @Test
    void webhooksWithFaultsAreRefusedAndSentAgain() {
        sandbox.webhooks().add(WebhookRule.once(WebhookFault.WRONG_SECRET, 0));
        sandbox.webhooks().add(WebhookRule.once(WebhookFault.OLD_TIMESTAMP, 400));
        var buyer = shop.buyer();
        var booking = buyer.hold(shop.showtime(5), 1);

        payInBrowser(buyer.intentOf(booking));

        await().atMost(SOON).until(() -> buyer.statusOf(booking).equals("CONFIRMED"));
        assertThat(sandbox.webhooks().deliveries()).extracting(Delivery::status).contains(400);
    }

    @Test
    void moneyOfAnotherAmountConfirmsNothing() {
        var buyer = shop.buyer();
        var booking = buyer.hold(shop.showtime(5), 1);
        var intent = buyer.intentOf(booking);
        rows.change("UPDATE payment SET amount = amount + 1 WHERE booking_id = ?", booking);

        payInBrowser(intent);

        await().atMost(SOON).until(() -> sandbox.webhooks().pending() == 0);
        await().atMost(SOON).until(() -> workers.webhooksWaiting(intent) == 0);
        assertThat(buyer.statusOf(booking)).isEqualTo("PAYING");
        assertThat(rows.tickets(booking)).isZero();
    }

    private void payInBrowser(String intent) {
        assertThat(gateway.confirm(intent, "pm_card_visa", UUID.randomUUID().toString()))
                .isInstanceOf(GatewayReply.Answered.class);
    }

    private void assertBoughtOnce(Buyer buyer, UUID booking, String intent) {
        assertThat(buyer.statusOf(booking)).isEqualTo("CONFIRMED");
        assertThat(rows.tickets(booking)).isEqualTo(2);
        assertThat(rows.messages("BookingConfirmed", booking)).isOne();
        assertThat(rows.ops(booking, "CAPTURE")).hasSize(1);
        assertThat(sandbox.intent(intent).orElseThrow().captured())
                .isEqualTo(2 * Shop.TOTAL_PER_SEAT);
    }
}
