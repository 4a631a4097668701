package io.foyer.booking.checkout;

import static org.awaitility.Awaitility.await;

import io.foyer.booking.inventory.Fixtures;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.payment.GatewayReply;
import io.foyer.booking.payment.IntentSnapshot;
import io.foyer.booking.payment.PaymentGateway;
import io.foyer.booking.payment.Workers;
import io.foyer.booking.testing.Buyer;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Rows;
import io.foyer.booking.testing.Shop;
import io.foyer.platform.payment.FaultKind;
import io.foyer.platform.payment.FaultRule;
import io.foyer.platform.payment.Operation;
import io.foyer.platform.payment.PaymentSandbox;
import io.foyer.platform.payment.WebhookFault;
import io.foyer.platform.payment.WebhookRule;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.redisson.api.RedissonClient;
import org.springframework.beans.factory.annotation.Autowired;

/** A buyer, a showtime, and a provider whose webhooks are all lost. */
@CheckoutTest
abstract class QuietProviderScene {

    protected static final Duration SOON = Duration.ofSeconds(30);

    @Autowired protected Shop shop;
    @Autowired protected PaymentSandbox sandbox;
    @Autowired protected PaymentGateway gateway;
    @Autowired protected Workers workers;
    @Autowired protected RedissonClient redis;
    @Autowired protected Rows rows;

    protected ShowtimeOnSale showtime = Fixtures.showtime(1);

    @SuppressWarnings("NullAway.Init")
    protected Buyer buyer;

    private final int seats;

    QuietProviderScene() {
        this(5);
    }

    QuietProviderScene(int seats) {
        this.seats = seats;
    }

    @BeforeEach
    void open() {
        sandbox.webhooks().add(WebhookRule.always(WebhookFault.DROP, 0));
        showtime = shop.showtime(seats);
        buyer = shop.buyer();
    }

    @AfterEach
    void noFaults() {
        sandbox.faults().clear();
        sandbox.webhooks().clearRules();
    }

    /** From now on the provider fails like this, each time it is asked for that. */
    protected void fail(Operation operation, FaultKind fault) {
        sandbox.faults().add(FaultRule.once(operation, fault).times(-1));
    }

    /** By card, in the buyer's browser. */
    protected IntentSnapshot pay(String intent) {
        return answer(gateway.confirm(intent, "pm_card_visa", UUID.randomUUID().toString()));
    }

    protected static IntentSnapshot answer(GatewayReply reply) {
        return ((GatewayReply.Answered) reply).intent();
    }

    /**
     * What should never happen, and may after a restored backup: the claim is gone, the intent not.
     */
    protected void expireBehindTheProvidersBack(UUID booking) {
        rows.change(
                "UPDATE booking SET status = 'EXPIRED', version = version + 1 WHERE id = ?",
                booking);
        rows.change("UPDATE claimed_seat SET status = 'RELEASED' WHERE booking_id = ?", booking);
        redis.getKeys().flushdb();
    }

    protected void awaitPayment(UUID booking, String status) {
        await().atMost(SOON)
                .until(
                        () -> {
                            workers.makeCalls();
                            return rows.paymentStatus(booking).equals(status);
                        });
    }
}
