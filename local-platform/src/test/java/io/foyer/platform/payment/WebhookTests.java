package io.foyer.platform.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.stripe.Stripe;
import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.model.PaymentIntent;
import com.stripe.param.EventListParams;
import com.stripe.param.RefundCreateParams;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class WebhookTests extends WebhookScene {

    @Test
    void aSaleIsToldInOrderAndInAFormTheClientReads() throws StripeException {
        String id = shop.paid(5_000).getId();
        shop.stripe.refunds().create(RefundCreateParams.builder().setPaymentIntent(id).build());

        settled();

        assertThat(inbox.types())
                .containsExactly(
                        "payment_intent.created",
                        "charge.succeeded",
                        "payment_intent.amount_capturable_updated",
                        "charge.captured",
                        "payment_intent.succeeded",
                        "refund.created",
                        "charge.refunded");
        Event succeeded = inbox.accepted().get(4);
        assertThat(succeeded.getApiVersion()).isEqualTo(Stripe.API_VERSION);
        assertThat(succeeded.getLivemode()).isFalse();
        PaymentIntent told =
                (PaymentIntent) succeeded.getDataObjectDeserializer().getObject().orElseThrow();
        assertThat(told.getId()).isEqualTo(id);
        assertThat(told.getStatus()).isEqualTo("succeeded");
        assertThat(told.getMetadata()).containsEntry("booking_id", "b-1");
    }

    @Test
    void declinesChallengesAndCancellationsAreTold() throws StripeException {
        String declined = shop.create(500).getId();
        assertThat(catchThrowable(() -> shop.confirm(declined, "pm_card_chargeDeclined")))
                .isNotNull();
        shop.stripe.paymentIntents().cancel(declined);
        shop.confirm(shop.create(500).getId(), "pm_card_threeDSecure2Required");
        shop.stripe.paymentIntents().cancel(shop.authorised(500).getId());

        settled();

        assertThat(inbox.types())
                .contains(
                        "charge.failed",
                        "payment_intent.payment_failed",
                        "payment_intent.canceled",
                        "payment_intent.requires_action",
                        "charge.refunded");
    }

    @Test
    void anEventIsSentAgainUntilItIsAccepted() throws StripeException {
        inbox.failNext(2);
        shop.create(500);

        Awaitility.await().until(() -> shop.sandbox.webhooks().deliveries().size() == 2);
        shop.clock.advance(Duration.ofHours(1));
        settled();

        assertThat(shop.sandbox.webhooks().deliveries())
                .extracting(Delivery::status)
                .containsExactly(500, 500, 200);
        assertThat(inbox.accepted()).hasSize(1);
    }

    @Test
    void anEventNobodyAcceptsIsGivenUp() throws StripeException {
        inbox.failNext(3);
        shop.create(500);

        Awaitility.await().until(() -> shop.sandbox.webhooks().deliveries().size() == 2);
        shop.clock.advance(Duration.ofHours(1));
        settled();

        assertThat(inbox.accepted()).isEmpty();
        assertThat(shop.sandbox.webhooks().pending()).isZero();
    }

    @Test
    void eventsCanBeListedByTypeAndReadOneByOne() throws StripeException {
        shop.paid(500);
        shop.create(600);

        List<Event> created =
                shop.stripe
                        .events()
                        .list(EventListParams.builder().setType("payment_intent.created").build())
                        .getData();
        List<Event> charges =
                shop.stripe
                        .events()
                        .list(
                                EventListParams.builder()
                                        .addType("charge.succeeded")
                                        .addType("charge.captured")
                                        .build())
                        .getData();

        assertThat(created).hasSize(2);
        assertThat(charges)
                .extracting(Event::getType)
                .containsExactly("charge.captured", "charge.succeeded");
        Event one = shop.stripe.events().retrieve(created.getFirst().getId());
        assertThat(one.getDataObjectDeserializer().getObject()).isPresent();
        assertThat(one.getRequest().getId()).startsWith("req_");
    }

    @Test
    void duplicatesComeAsOftenAsAskedFor() throws StripeException {
        shop.sandbox.webhooks().add(WebhookRule.once(WebhookFault.DUPLICATE, 19));
        shop.create(500);

        settled();

        assertThat(inbox.accepted()).hasSize(20);
        assertThat(inbox.accepted()).extracting(Event::getId).containsOnly(firstId());
    }

    @Test
    void aDroppedEventNeverComesButIsListed() throws StripeException {
        shop.sandbox
                .webhooks()
                .add(WebhookRule.always(WebhookFault.DROP, 0).of("payment_intent.*"));
        shop.authorised(500);

        settled();

        assertThat(inbox.types()).containsExactly("charge.succeeded");
        assertThat(shop.stripe.events().list().getData()).hasSize(3);
    }

    @Test
    void aDelayedEventComesWhenItsTimeHasCome() throws StripeException {
        long threeDays = Duration.ofDays(3).toMillis();
        shop.sandbox
                .webhooks()
                .add(WebhookRule.once(WebhookFault.DELAY, threeDays).of("payment_intent.created"));
        shop.authorised(500);
        Awaitility.await().until(() -> inbox.accepted().size() == 2);
        assertThat(inbox.types()).doesNotContain("payment_intent.created");

        shop.clock.advance(Duration.ofDays(3));

        Awaitility.await().until(() -> shop.sandbox.webhooks().deliveries().size() == 3);
    }

    @Test
    void reorderedEventsComeBackwards() throws StripeException {
        shop.sandbox.webhooks().add(WebhookRule.always(WebhookFault.REORDER, 3));
        shop.authorised(500);

        settled();

        assertThat(inbox.types())
                .containsExactly(
                        "payment_intent.amount_capturable_updated",
                        "charge.succeeded",
                        "payment_intent.created");
    }

    @Test
    void keptEventsComeInTheOrderAskedFor() throws StripeException {
        shop.sandbox.webhooks().hold();
        shop.authorised(500);
        List<String> held = shop.sandbox.webhooks().held();
        assertThat(inbox.accepted()).isEmpty();

        shop.sandbox.webhooks().release(List.of(held.get(1), held.get(2)));
        settled();

        assertThat(inbox.accepted())
                .extracting(Event::getId)
                .containsExactly(held.get(1), held.get(2), held.get(0));
    }

    @Test
    void anEventCanBeSentAgainLater() throws StripeException {
        shop.create(500);
        settled();

        assertThat(shop.sandbox.webhooks().resend(firstId(), 2)).isTrue();
        assertThat(shop.sandbox.webhooks().resend("evt_none", 1)).isFalse();
        settled();

        assertThat(inbox.accepted()).hasSize(3);
    }
}
