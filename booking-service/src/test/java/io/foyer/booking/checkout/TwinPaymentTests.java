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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * F20: two instances on one database hear of one payment at once, each by its own webhook, by its
 * reconciler, its closer and its worker, and one of them by the buyer's return.
 */
@CheckoutTest
@TestInstance(Lifecycle.PER_CLASS)
class TwinPaymentTests {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int ROUNDS = 5;

    @Autowired private ConfigurableApplicationContext context;
    @Autowired private Shop shop;
    @Autowired private PaymentSandbox sandbox;
    @Autowired private PaymentGateway gateway;
    @Autowired private Settlement settlement;
    @Autowired private ExpireBookings expiry;
    @Autowired private Workers workers;
    @Autowired private Rows rows;
    @LocalServerPort private int port;

    @SuppressWarnings("NullAway.Init")
    private Twin twin;

    @SuppressWarnings("NullAway.Init")
    private BothInstances both;

    @BeforeAll
    void startTheOther() {
        twin = Twin.of(context);
        both = new BothInstances(List.of(port, twin.port()));
        sandbox.webhooks().deliverTo(both.uri());
    }

    @AfterAll
    void stopTheOther() {
        sandbox.webhooks().release(List.of());
        await().atMost(SOON).until(() -> sandbox.webhooks().pending() == 0);
        sandbox.webhooks().deliverTo(BothInstances.webhooksAt(port));
        both.close();
        twin.close();
    }

    @Test
    void onePaymentIsOnePurchaseWhicheverInstanceHearsOfItFirst() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var showtime = shop.showtime(5);
            var buyer = shop.buyer();
            var booking = buyer.hold(showtime, 1);
            var intent = buyer.intentOf(booking);
            sandbox.webhooks().hold();
            var paid = pay(intent);

            Hands.atOnce(hands(buyer, booking, paid));

            awaitCaptured(booking);
            assertBoughtOnce(showtime, booking, paid);
        }
        assertThat(both.taken()).isGreaterThanOrEqualTo(ROUNDS);
    }

    @Test
    void soItIsWhileBothCloseItSinceTheTimeToPayIsOver() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var showtime = shop.showtime(5);
            var buyer = shop.buyer();
            var booking = buyer.hold(showtime, 1);
            var intent = buyer.intentOf(booking);
            sandbox.webhooks().hold();
            var paid = pay(intent);
            rows.endClaim(booking);
            var hands = hands(buyer, booking, paid);
            hands.add(expiry::expireClaims);
            hands.add(twin.bean(ExpireBookings.class)::expireClaims);

            Hands.atOnce(hands);

            awaitCaptured(booking);
            // It was authorised in time.
            assertBoughtOnce(showtime, booking, paid);
        }
    }

    private List<Runnable> hands(Buyer buyer, UUID booking, IntentSnapshot paid) {
        var others = twin.bean(Workers.class);
        return new ArrayList<>(
                List.of(
                        () -> sandbox.webhooks().release(List.of()),
                        () -> settlement.settle(paid),
                        () -> twin.bean(Settlement.class).settle(paid),
                        workers::reconcile,
                        others::reconcile,
                        workers::makeCalls,
                        others::makeCalls,
                        () -> buyer.confirm(booking)));
    }

    private void assertBoughtOnce(ShowtimeOnSale showtime, UUID booking, IntentSnapshot paid) {
        await().atMost(SOON).until(() -> sandbox.webhooks().pending() == 0);
        await().atMost(SOON).until(() -> workers.webhooksWaiting(paid.id()) == 0);
        assertThat(rows.tickets(booking)).isOne();
        assertThat(rows.messages("BookingConfirmed", booking)).isOne();
        assertThat(rows.ops(booking, "CAPTURE")).hasSize(1);
        assertThat(rows.balance(booking, "PROVIDER")).isEqualTo((int) Shop.TOTAL_PER_SEAT);
        assertThat(sandbox.intent(paid.id()).orElseThrow().captured())
                .isEqualTo(Shop.TOTAL_PER_SEAT);
        assertThat(new MoneySweep(rows).flaws(showtime.id())).isEmpty();
    }

    private void awaitCaptured(UUID booking) {
        var others = twin.bean(Workers.class);
        await().atMost(SOON)
                .until(
                        () -> {
                            workers.makeCalls();
                            others.makeCalls();
                            return rows.paymentStatus(booking).equals("CAPTURED");
                        });
    }

    private IntentSnapshot pay(String intent) {
        var reply = gateway.confirm(intent, "pm_card_visa", UUID.randomUUID().toString());
        return ((GatewayReply.Answered) reply).intent();
    }
}
