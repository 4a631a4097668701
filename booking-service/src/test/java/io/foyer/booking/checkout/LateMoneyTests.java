package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.junit.jupiter.api.Test;
import org.redisson.api.RedissonClient;
import org.springframework.beans.factory.annotation.Autowired;

/** News that comes too late, and money that is no longer waited for. */
@CheckoutTest
class LateMoneyTests {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired private Shop shop;
    @Autowired private PaymentSandbox sandbox;
    @Autowired private PaymentGateway gateway;
    @Autowired private ClosingMarks marks;
    @Autowired private Settlement settlement;
    @Autowired private Workers workers;
    @Autowired private RedissonClient redis;
    @Autowired private Rows rows;

    private ShowtimeOnSale showtime = Fixtures.showtime(1);

    @SuppressWarnings("NullAway.Init")
    private Buyer buyer;

    @BeforeEach
    void open() {
        sandbox.webhooks().add(WebhookRule.always(WebhookFault.DROP, 0));
        showtime = shop.showtime(5);
        buyer = shop.buyer();
    }

    @AfterEach
    void noFaults() {
        sandbox.faults().clear();
        sandbox.webhooks().clearRules();
    }

    @Test
    void whileABookingIsBeingClosedOnlyTheCloserMayConfirmIt() {
        var booking = buyer.hold(showtime, 1);
        var authorised = pay(buyer.intentOf(booking));
        rows.endClaim(booking);
        var tooLate = marks.expire(booking).map(ClosingMark::closer);
        rows.endClosing(booking);
        var closer = marks.expire(booking).map(ClosingMark::closer);

        settlement.settle(authorised);
        settlement.settle(authorised, tooLate);
        assertThat(buyer.statusOf(booking)).isEqualTo("PAYING");

        settlement.settle(authorised, closer);
        assertThat(buyer.statusOf(booking)).isEqualTo("CONFIRMED");
    }

    @Test
    void oldNewsDoesNotUndoWhatIsOver() {
        var booking = buyer.hold(showtime, 1);
        var intent = buyer.intentOf(booking);
        var authorised = pay(intent);
        assertThat(buyer.giveBack(booking)).hasStatus(204);

        settlement.settle(authorised);

        assertThat(buyer.statusOf(booking)).isEqualTo("CANCELLED");
        assertThat(rows.tickets(booking)).isZero();
        assertThat(sandbox.intent(intent).orElseThrow().captured()).isZero();
    }

    @Test
    void lateMoneyBuysTheSameSeatsIfTheyAreStillFree() {
        var booking = buyer.hold(showtime, 1);
        var intent = buyer.intentOf(booking);
        expireBehindTheProvidersBack(booking);

        settlement.settle(pay(intent));

        assertThat(buyer.statusOf(booking)).isEqualTo("CONFIRMED");
        assertThat(buyer.tickets(booking).size()).isOne();
        awaitPayment(booking, "CAPTURED");
        settlement.settle(snapshot(intent));
        assertThat(buyer.statusOf(booking)).isEqualTo("CONFIRMED");
        assertThat(rows.ops(booking, "REFUND")).isEmpty();
    }

    @Test
    void moneyThatMayBeOnItsWayBackBuysNothing() {
        var booking = buyer.hold(showtime, 1);
        var intent = buyer.intentOf(booking);
        expireBehindTheProvidersBack(booking);
        sandbox.faults()
                .add(
                        FaultRule.once(Operation.CANCEL_INTENT, FaultKind.TOO_MANY_REQUESTS)
                                .times(-1));
        settlement.settle(snapshot(intent));
        assertThat(rows.ops(booking, "CANCEL")).hasSize(1);

        settlement.settle(pay(intent));
        sandbox.faults().clear();

        awaitPayment(booking, "CANCELLED");
        assertThat(buyer.statusOf(booking)).isEqualTo("EXPIRED");
        assertThat(rows.tickets(booking)).isZero();
    }

    @Test
    void moneyThatWasCollectedThoughItWasGivenUpIsLateMoney() {
        var booking = buyer.hold(showtime, 1);
        var intent = buyer.intentOf(booking);
        expireBehindTheProvidersBack(booking);
        sandbox.faults()
                .add(
                        FaultRule.once(Operation.CANCEL_INTENT, FaultKind.TOO_MANY_REQUESTS)
                                .times(-1));
        settlement.settle(snapshot(intent));
        gateway.confirm(intent, "pm_alipay", UUID.randomUUID().toString());
        sandbox.faults().clear();

        awaitPayment(booking, "CAPTURED");

        assertThat(buyer.statusOf(booking)).isEqualTo("CONFIRMED");
        assertThat(rows.ops(booking, "CANCEL")).noneMatch(op -> op.endsWith("PARKED"));
    }

    @Test
    void lateMoneyForSeatsThatAreGoneIsGivenBack() {
        var booking = buyer.hold(showtime, 1);
        var intent = buyer.intentOf(booking);
        expireBehindTheProvidersBack(booking);
        sellToSomebodyElse();

        settlement.settle(pay(intent));

        awaitPayment(booking, "CANCELLED");
        assertThat(sandbox.intent(intent).orElseThrow().status()).isEqualTo("canceled");
        assertThat(buyer.statusOf(booking)).isEqualTo("EXPIRED");
        assertThat(rows.tickets(booking)).isZero();
        assertThat(rows.liveClaims(showtime.id(), 1)).isOne();
    }

    @Test
    void moneyCollectedForSeatsThatAreGoneIsRefunded() {
        var booking = buyer.hold(showtime, 1);
        var intent = buyer.intentOf(booking);
        expireBehindTheProvidersBack(booking);
        sellToSomebodyElse();
        pay(intent);
        gateway.capture(intent, UUID.randomUUID().toString());

        settlement.settle(snapshot(intent));

        awaitPayment(booking, "REFUNDED");
        assertThat(sandbox.intent(intent).orElseThrow().refunded()).isEqualTo(Shop.TOTAL_PER_SEAT);
        assertThat(
                        buyer.booking(booking)
                                .path("refunds")
                                .get(0)
                                .path("amount")
                                .path("amount")
                                .asLong())
                .isEqualTo(Shop.TOTAL_PER_SEAT);
    }

    /**
     * What should never happen, and may after a restored backup: the claim is gone, the intent not.
     */
    private void expireBehindTheProvidersBack(UUID booking) {
        rows.change(
                "UPDATE booking SET status = 'EXPIRED', version = version + 1 WHERE id = ?",
                booking);
        rows.change("UPDATE claimed_seat SET status = 'RELEASED' WHERE booking_id = ?", booking);
        redis.getKeys().flushdb();
    }

    private void sellToSomebodyElse() {
        var other = shop.buyer();
        assertThat(other.confirm(other.hold(showtime, 1), "pm_card_visa")).hasStatusOk();
    }

    private IntentSnapshot pay(String intent) {
        return answer(gateway.confirm(intent, "pm_card_visa", UUID.randomUUID().toString()));
    }

    private IntentSnapshot snapshot(String intent) {
        return answer(gateway.retrieve(intent));
    }

    private static IntentSnapshot answer(GatewayReply reply) {
        return ((GatewayReply.Answered) reply).intent();
    }

    private void awaitPayment(UUID booking, String status) {
        await().atMost(SOON)
                .until(
                        () -> {
                            workers.makeCalls();
                            return rows.paymentStatus(booking).equals(status);
                        });
    }
}
