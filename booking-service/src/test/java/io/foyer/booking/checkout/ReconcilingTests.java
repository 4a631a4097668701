package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.booking.payment.PaymentGateway;
import io.foyer.booking.payment.Workers;
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
import org.springframework.beans.factory.annotation.Autowired;

/** Every webhook is lost, and some answers of the provider too. */
@CheckoutTest
class ReconcilingTests {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired private Shop shop;
    @Autowired private PaymentSandbox sandbox;
    @Autowired private PaymentGateway gateway;
    @Autowired private Workers workers;
    @Autowired private Rows rows;

    @BeforeEach
    void noWebhooks() {
        sandbox.webhooks().add(WebhookRule.always(WebhookFault.DROP, 0));
    }

    @AfterEach
    void noFaults() {
        sandbox.faults().clear();
        sandbox.webhooks().clearRules();
    }

    @Test
    void aPaymentMadeInTheBrowserIsFoundByAsking() {
        var buyer = shop.buyer();
        var booking = buyer.hold(shop.showtime(5), 1);
        gateway.confirm(buyer.intentOf(booking), "pm_card_visa", UUID.randomUUID().toString());
        assertThat(buyer.statusOf(booking)).isEqualTo("PAYING");

        workers.reconcile();

        assertThat(buyer.statusOf(booking)).isEqualTo("CONFIRMED");
        awaitCaptured(booking);
    }

    @Test
    void aPaymentThatIsCreatedWithoutAnAnswerIsOnePayment() {
        var buyer = shop.buyer();
        var booking = buyer.hold(shop.showtime(5), 1);
        sandbox.faults().add(FaultRule.once(Operation.CREATE_INTENT, FaultKind.DROP_RESPONSE));

        var first = buyer.startPayment(booking);
        assertThat(first).hasStatus(503);
        assertThat(first).hasHeader("Retry-After", "2");
        var second = buyer.startPayment(booking);

        assertThat(second).hasStatusOk();
        assertThat(intentsOf(booking)).isOne();
        assertThat(buyer.confirm(booking, "pm_card_visa")).hasStatusOk();
    }

    @Test
    void aPaymentWhoseBuyerGaveUpWaitingIsStillFound() {
        var buyer = shop.buyer();
        var booking = buyer.hold(shop.showtime(5), 1);
        sandbox.faults().add(FaultRule.once(Operation.CREATE_INTENT, FaultKind.DROP_RESPONSE));
        buyer.startPayment(booking);

        workers.reconcile();

        assertThat(rows.paymentStatus(booking)).isEqualTo("AWAITING");
        assertThat(intentsOf(booking)).isOne();
    }

    @Test
    void aSavedErrorIsLeftBehindByANewKey() {
        var buyer = shop.buyer();
        var booking = buyer.hold(shop.showtime(5), 1);
        sandbox.faults().add(FaultRule.once(Operation.CREATE_INTENT, FaultKind.SERVER_ERROR));

        assertThat(buyer.startPayment(booking)).hasStatus(503);
        assertThat(buyer.startPayment(booking)).hasStatusOk();

        assertThat(rows.ops(booking, "CREATE"))
                .containsExactly(
                        "bk:" + booking + ":pi:1 FAILED", "bk:" + booking + ":pi:1:2 DONE");
    }

    @Test
    void anAuthorisationWithoutAnAnswerIsNotAskedForTwice() {
        var buyer = shop.buyer();
        var booking = buyer.hold(shop.showtime(5), 1);
        buyer.intentOf(booking);
        sandbox.faults().add(FaultRule.once(Operation.CONFIRM_INTENT, FaultKind.DROP_RESPONSE));

        assertThat(buyer.confirm(booking, "pm_card_visa")).hasStatusOk();
        awaitCaptured(booking);
    }

    @Test
    void aProviderThatSettlesLateIsWaitedFor() {
        var buyer = shop.buyer();
        var booking = buyer.hold(shop.showtime(5), 1);
        var intent = buyer.intentOf(booking);
        sandbox.faults().add(FaultRule.once(Operation.CONFIRM_INTENT, FaultKind.SETTLE_LATE));

        var answer = buyer.confirm(booking, "pm_card_visa");

        if (answer.getResponse().getStatus() == 202) {
            assertThat(buyer.body(answer).path("nextAction").path("type").asString())
                    .isEqualTo("settling");
        }
        await().atMost(SOON)
                .until(
                        () ->
                                sandbox.intent(intent)
                                        .orElseThrow()
                                        .status()
                                        .equals("requires_capture"));
        workers.reconcile();
        assertThat(buyer.statusOf(booking)).isEqualTo("CONFIRMED");
    }

    @Test
    void aCaptureWithoutAnAnswerHappensOnce() {
        var buyer = shop.buyer();
        var booking = buyer.hold(shop.showtime(5), 1);
        var intent = buyer.intentOf(booking);
        sandbox.faults().add(FaultRule.once(Operation.CAPTURE_INTENT, FaultKind.DROP_RESPONSE));

        assertThat(buyer.confirm(booking, "pm_card_visa")).hasStatusOk();

        awaitCaptured(booking);
        assertThat(sandbox.intent(intent).orElseThrow().captured()).isEqualTo(Shop.TOTAL_PER_SEAT);
        assertThat(rows.ops(booking, "CAPTURE"))
                .containsExactly("bk:" + booking + ":pi:1:cap DONE");
    }

    @Test
    void aCaptureThatFailedIsAskedForUnderANewKey() {
        var buyer = shop.buyer();
        var booking = buyer.hold(shop.showtime(5), 1);
        buyer.intentOf(booking);
        sandbox.faults().add(FaultRule.once(Operation.CAPTURE_INTENT, FaultKind.SERVER_ERROR));

        buyer.confirm(booking, "pm_card_visa");

        awaitCaptured(booking);
        assertThat(rows.ops(booking, "CAPTURE"))
                .containsExactly(
                        "bk:" + booking + ":pi:1:cap FAILED", "bk:" + booking + ":pi:1:cap:2 DONE");
    }

    @Test
    void aBuyerIsToldToComeBackWhileTheProviderIsAway() {
        var buyer = shop.buyer();
        var booking = buyer.hold(shop.showtime(5), 1);
        sandbox.faults().add(FaultRule.once(Operation.ANY, FaultKind.TOO_MANY_REQUESTS).times(-1));

        assertThat(buyer.startPayment(booking)).hasStatus(503);
        assertThat(buyer.statusOf(booking)).isEqualTo("PAYING");

        sandbox.faults().clear();
        assertThat(buyer.startPayment(booking)).hasStatusOk();
    }

    @Test
    void anAuthorisationThatTheBankTookBackEndsTheSale() {
        var buyer = shop.buyer();
        var booking = buyer.hold(shop.showtime(5), 1);
        var intent = buyer.intentOf(booking);
        sandbox.faults().add(FaultRule.once(Operation.CAPTURE_INTENT, FaultKind.TOO_MANY_REQUESTS));
        buyer.confirm(booking, "pm_card_visa");
        sandbox.expireAuthorisation(intent);

        await().atMost(SOON)
                .until(
                        () -> {
                            workers.makeCalls();
                            return rows.ops(booking, "CAPTURE")
                                    .contains("bk:" + booking + ":pi:1:cap FAILED");
                        });
        assertThat(rows.paymentStatus(booking)).isEqualTo("CANCELLED");
        assertThat(buyer.statusOf(booking)).isEqualTo("CANCELLED");
    }

    private void awaitCaptured(UUID booking) {
        await().atMost(SOON)
                .until(
                        () -> {
                            workers.makeCalls();
                            return rows.paymentStatus(booking).equals("CAPTURED");
                        });
    }

    private long intentsOf(UUID booking) {
        return sandbox.state().intents().stream()
                .filter(intent -> booking.toString().equals(intent.metadata().get("booking_id")))
                .count();
    }
}
