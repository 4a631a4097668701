package io.foyer.system.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.system.client.Api;
import io.foyer.system.client.Customer;
import io.foyer.system.client.Organizer;
import io.foyer.system.client.Show;
import io.foyer.system.platform.RunningPlatform;
import io.foyer.system.platform.Sandbox;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What happens to seats and tickets when paying does not go straight. */
@ExtendWith(RunningPlatform.class)
class PayingTests {

    private final Api api;
    private final Sandbox sandbox;
    private Show show;
    private Customer fan;
    private String bookingId;

    @SuppressWarnings("NullAway.Init") // set before each test
    PayingTests(Api api, Sandbox sandbox) {
        this.api = api;
        this.sandbox = sandbox;
    }

    @BeforeEach
    void aFanHoldsASeat() {
        show = new Organizer(api).putOnShow("Paying", 1, 4);
        fan = new Customer(api);
        bookingId = fan.hold(show, show.seatIds().subList(0, 1)).expect(201).path("id").asString();
    }

    @Test
    void aDeclinedCardKeepsTheHoldAndAnotherCardPays() {
        fan.startPayment(bookingId).expect(200);

        fan.confirm(bookingId, "pm_card_chargeDeclined").refused(402, "payment-declined");

        assertThat(show.stateOf(show.seatIds().getFirst())).isEqualTo(1);
        fan.startPayment(bookingId).expect(200);
        var confirmed = fan.confirm(bookingId, "pm_card_visa").expect(200);
        assertThat(confirmed.path("status").asString()).isEqualTo("CONFIRMED");
        assertThat(fan.tickets(bookingId).findValuesAsString("code")).hasSize(1);
    }

    @Test
    void aWebhookAloneConfirmsWhenTheBuyerNeverComesBack() {
        var payment = fan.startPayment(bookingId).expect(200);

        sandbox.confirmAsBrowser(
                payment.path("paymentIntentId").asString(),
                payment.path("clientSecret").asString(),
                "pm_card_visa");

        await("confirmed by webhook")
                .atMost(Duration.ofSeconds(20))
                .until(() -> fan.booking(bookingId).path("status").asString().equals("CONFIRMED"));
        assertThat(fan.tickets(bookingId).findValuesAsString("code")).hasSize(1);
    }

    @Test
    void aDuplicateWebhookChangesNothing() {
        fan.pay(bookingId);
        var paid = fan.booking(bookingId);
        var tickets = fan.tickets(bookingId);

        var deliveries = sandbox.deliverEverythingAgain();

        assertThat(deliveries).as("webhooks delivered a second time").isPositive();
        assertThat(fan.booking(bookingId).path("status")).isEqualTo(paid.path("status"));
        assertThat(fan.tickets(bookingId)).isEqualTo(tickets);
    }

    @Test
    void aWebhookWithAnotherSignatureIsRefused() {
        api.raw(
                        "webhooks/stripe",
                        "{\"id\":\"evt_forged\",\"type\":\"payment_intent.succeeded\"}"
                                .getBytes(StandardCharsets.UTF_8),
                        Map.of(
                                "Content-Type", "application/json",
                                "Stripe-Signature", "t=1,v1=00"))
                .expect(400);
    }

    @Test
    void threeDSecureAsksForTheNextActionAndConfirmsAfterwards() {
        var payment = fan.startPayment(bookingId).expect(200);

        var asked = fan.confirm(bookingId, "pm_card_threeDSecure2Required").expect(202);
        assertThat(asked.path("nextAction").isMissingNode()).isFalse();
        sandbox.passChallenge(payment.path("paymentIntentId").asString());

        await("confirmed after the challenge")
                .atMost(Duration.ofSeconds(20))
                .until(() -> fan.confirm(bookingId).status() == 200);
        assertThat(fan.tickets(bookingId).findValuesAsString("code")).hasSize(1);
    }
}
