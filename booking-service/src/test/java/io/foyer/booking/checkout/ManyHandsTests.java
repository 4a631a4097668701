package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.payment.GatewayReply;
import io.foyer.booking.payment.IntentSnapshot;
import io.foyer.booking.payment.PaymentGateway;
import io.foyer.booking.payment.Workers;
import io.foyer.booking.testing.Buyer;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Rows;
import io.foyer.booking.testing.Shop;
import io.foyer.platform.payment.PaymentSandbox;
import io.foyer.platform.payment.WebhookFault;
import io.foyer.platform.payment.WebhookRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The buyer's return, webhooks and reconcilers of several instances hear of one payment at once.
 */
@CheckoutTest
class ManyHandsTests {

    private static final int OF_EACH = 3;

    @Autowired private Shop shop;
    @Autowired private PaymentSandbox sandbox;
    @Autowired private PaymentGateway gateway;
    @Autowired private Settlement settlement;
    @Autowired private ExpireBookings expiry;
    @Autowired private Workers workers;
    @Autowired private Rows rows;

    @BeforeEach
    void noWebhooks() {
        sandbox.webhooks().add(WebhookRule.always(WebhookFault.DROP, 0));
    }

    @AfterEach
    void noFaults() {
        sandbox.webhooks().clearRules();
    }

    @Test
    void onePaymentIsOnePurchaseWhoeverHearsOfItFirst() throws Exception {
        var showtime = shop.showtime(5);
        var buyer = shop.buyer();
        var booking = buyer.hold(showtime, 1);
        var paid = pay(buyer.intentOf(booking));

        Hands.atOnce(hands(buyer, booking, paid));
        awaitCaptured(booking);

        assertBoughtOnce(showtime, booking, paid);
    }

    @Test
    void soItIsWhileTheTimeToPayRunsOut() throws Exception {
        var showtime = shop.showtime(5);
        var buyer = shop.buyer();
        var booking = buyer.hold(showtime, 1);
        var paid = pay(buyer.intentOf(booking));
        rows.endClaim(booking);
        var hands = hands(buyer, booking, paid);
        hands.add(expiry::expireClaims);
        hands.add(expiry::expireClaims);

        Hands.atOnce(hands);
        awaitCaptured(booking);

        // It was authorised in time.
        assertBoughtOnce(showtime, booking, paid);
    }

    @Test
    void soItIsWithMoneyThatComesLate() throws Exception {
        for (var round = 0; round < 5; round++) {
            var showtime = shop.showtime(5);
            var buyer = shop.buyer();
            var booking = buyer.hold(showtime, 1);
            var intent = buyer.intentOf(booking);
            rows.change(
                    "UPDATE booking SET status = 'EXPIRED', version = version + 1 WHERE id = ?",
                    booking);
            rows.change(
                    "UPDATE claimed_seat SET status = 'RELEASED' WHERE booking_id = ?", booking);
            var paid = pay(intent);

            Hands.atOnce(Collections.nCopies(8, () -> settlement.settle(paid)));
            awaitCaptured(booking);

            assertThat(rows.ops(booking, "CANCEL")).isEmpty();
            assertBoughtOnce(showtime, booking, paid);
        }
    }

    private List<Runnable> hands(Buyer buyer, UUID booking, IntentSnapshot paid) {
        List<Runnable> hands = new ArrayList<>();
        for (var i = 0; i < OF_EACH; i++) {
            hands.add(() -> settlement.settle(paid));
            hands.add(workers::reconcile);
            hands.add(() -> buyer.confirm(booking));
        }
        return hands;
    }

    private void assertBoughtOnce(ShowtimeOnSale showtime, UUID booking, IntentSnapshot paid) {
        assertThat(rows.paymentStatus(booking)).isEqualTo("CAPTURED");
        assertThat(rows.tickets(booking)).isOne();
        assertThat(rows.messages("BookingConfirmed", booking)).isOne();
        assertThat(rows.ops(booking, "CAPTURE")).hasSize(1);
        assertThat(rows.balance(booking, "PROVIDER")).isEqualTo((int) Shop.TOTAL_PER_SEAT);
        assertThat(sandbox.intent(paid.id()).orElseThrow().captured())
                .isEqualTo(Shop.TOTAL_PER_SEAT);
        assertThat(new MoneySweep(rows).flaws(showtime.id())).isEmpty();
    }

    private void awaitCaptured(UUID booking) {
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> {
                            workers.makeCalls();
                            return rows.paymentStatus(booking).equals("CAPTURED");
                        });
    }

    private IntentSnapshot pay(String intent) {
        var reply = gateway.confirm(intent, "pm_card_visa", UUID.randomUUID().toString());
        return ((GatewayReply.Answered) reply).intent();
    }
}
