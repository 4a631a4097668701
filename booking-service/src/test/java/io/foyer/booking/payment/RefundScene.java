package io.foyer.booking.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.booking.testing.Buyer;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Rows;
import io.foyer.booking.testing.Shop;
import io.foyer.common.money.Money;
import io.foyer.platform.payment.PaymentSandbox;
import io.foyer.platform.payment.WebhookFault;
import io.foyer.platform.payment.WebhookRule;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Bookings that were paid, and hands that ask for the money back. No webhook comes by itself. */
@CheckoutTest
public abstract class RefundScene {

    protected static final Duration SOON = Duration.ofSeconds(30);
    protected static final long PAID = Shop.TOTAL_PER_SEAT;

    @Autowired protected Shop shop;
    @Autowired protected Rows rows;
    @Autowired protected PaymentSandbox sandbox;
    @Autowired protected Refunds refunds;
    @Autowired protected Workers workers;
    @Autowired protected TransactionTemplate transactions;

    @SuppressWarnings("NullAway.Init")
    protected Buyer buyer;

    @BeforeEach
    void open() {
        sandbox.webhooks().add(WebhookRule.always(WebhookFault.DROP, 0));
        buyer = shop.buyer();
    }

    @AfterEach
    void noFaults() {
        sandbox.faults().clear();
        sandbox.webhooks().clearRules();
    }

    /** One seat, paid and captured. */
    protected UUID bought(String method) {
        var booking = paid(method);
        awaitPayment(booking, "CAPTURED");
        return booking;
    }

    /** One seat, paid; the capture may be on its way. */
    protected UUID paid(String method) {
        var booking = buyer.hold(shop.showtime(5), 1);
        assertThat(buyer.confirm(booking, method)).hasStatusOk();
        return booking;
    }

    protected RefundOutcome ask(UUID booking, long amount, String key) {
        return Objects.requireNonNull(
                transactions.execute(
                        _ ->
                                refunds.request(
                                        new RefundRequest(
                                                booking,
                                                new Money(amount, "EUR"),
                                                RefundReason.ORGANIZER,
                                                "A seat behind a column",
                                                null,
                                                key))));
    }

    protected Refund asked(UUID booking, long amount) {
        return ((RefundOutcome.Requested) ask(booking, amount, UUID.randomUUID().toString()))
                .refund();
    }

    protected RefundStatus statusOf(Refund refund) {
        return of(refund.bookingId()).stream()
                .filter(now -> now.id().equals(refund.id()))
                .findFirst()
                .orElseThrow()
                .status();
    }

    protected List<Refund> of(UUID booking) {
        return refunds.ofBookings(List.of(booking));
    }

    protected void awaitStatus(Refund refund, RefundStatus status) {
        await().atMost(SOON)
                .until(
                        () -> {
                            workers.makeCalls();
                            return statusOf(refund) == status;
                        });
    }

    protected void awaitPayment(UUID booking, String status) {
        await().atMost(SOON)
                .until(
                        () -> {
                            workers.makeCalls();
                            return rows.paymentStatus(booking).equals(status);
                        });
    }

    /** The latest intent of the booking, at the provider. */
    protected String intentOf(UUID booking) {
        return sandbox.state().intents().stream()
                .filter(intent -> booking.toString().equals(intent.metadata().get("booking_id")))
                .map(intent -> intent.id())
                .findFirst()
                .orElseThrow();
    }

    /** What the provider has given back of the booking's money. */
    protected long givenBack(UUID booking) {
        return sandbox.state().intents().stream()
                .filter(intent -> booking.toString().equals(intent.metadata().get("booking_id")))
                .mapToLong(intent -> intent.refunded())
                .sum();
    }
}
