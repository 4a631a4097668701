package io.foyer.platform.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.ApiException;
import com.stripe.exception.CardException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IdempotencyTests {

    private final Shop shop = Shop.open();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void theSameKeyGivesTheSameIntent() throws StripeException {
        PaymentIntent first = create("key-1", 500);
        PaymentIntent again = create("key-1", 500);

        assertThat(again.getId()).isEqualTo(first.getId());
        assertThat(first.getLastResponse().headers().firstValue("Idempotent-Replayed")).isEmpty();
        assertThat(again.getLastResponse().headers().firstValue("Idempotent-Replayed"))
                .contains("true");
        assertThat(again.getLastResponse().headers().firstValue("Original-Request"))
                .contains(first.getLastResponse().requestId());
        assertThat(shop.sandbox.state().intents()).hasSize(1);
    }

    @Test
    void theSameKeyWithOtherParametersIsRefused() throws StripeException {
        create("key-1", 500);

        IdempotencyException refusal =
                catchThrowableOfType(IdempotencyException.class, () -> create("key-1", 501));

        assertThat(refusal.getStatusCode()).isEqualTo(400);
        assertThat(refusal.getStripeError().getType()).isEqualTo("idempotency_error");
        assertThat(shop.sandbox.state().intents()).hasSize(1);
    }

    @Test
    void theSameKeyAtAnotherEndpointIsRefused() throws StripeException {
        String id = create("key-1", 500).getId();

        assertThat(
                        catchThrowableOfType(
                                IdempotencyException.class,
                                () -> shop.stripe.paymentIntents().cancel(id, Shop.key("key-1"))))
                .isNotNull();
    }

    @Test
    void aDeclineIsSavedToo() throws StripeException {
        String id = shop.create(500).getId();

        CardException first = declined(id);
        CardException again = declined(id);

        assertThat(again.getStripeError().getCharge())
                .isEqualTo(first.getStripeError().getCharge());
    }

    @Test
    void keysCanBeForgottenAsAfterADay() throws StripeException {
        String id = create("key-1", 500).getId();

        shop.sandbox.forgetKeys();

        assertThat(create("key-1", 500).getId()).isNotEqualTo(id);
    }

    @Test
    void aServerErrorIsSavedToo() {
        shop.sandbox.faults().add(FaultRule.once(Operation.CREATE_INTENT, FaultKind.SERVER_ERROR));

        for (int i = 0; i < 3; i++) {
            assertThat(catchThrowableOfType(ApiException.class, () -> create("key-1", 500)))
                    .returns(500, StripeException::getStatusCode);
        }
        assertThat(shop.sandbox.state().intents()).isEmpty();
    }

    @Test
    void whatNeverBeganIsNotSaved() throws StripeException {
        assertThat(catchThrowableOfType(InvalidRequestException.class, () -> create("key-1", 1)))
                .isNotNull();
        shop.sandbox
                .faults()
                .add(FaultRule.once(Operation.CREATE_INTENT, FaultKind.TOO_MANY_REQUESTS));
        assertThat(catchThrowableOfType(RateLimitException.class, () -> create("key-1", 500)))
                .isNotNull();

        assertThat(create("key-1", 500).getAmount()).isEqualTo(500);
    }

    @Test
    void ofTwoAtTheSameTimeOneIsToldToWait() throws Exception {
        shop.sandbox
                .faults()
                .add(
                        FaultRule.once(Operation.CREATE_INTENT, FaultKind.DELAY)
                                .lasting(Duration.ofMillis(500)));
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<PaymentIntent> slow = callers.submit(creation("key-1"));
            Awaitility.await().until(() -> shop.sandbox.calls(Operation.CREATE_INTENT) == 1);
            Awaitility.await().until(() -> shop.sandbox.faults().all().isEmpty());

            IdempotencyRace race = new IdempotencyRace(creation("key-1"));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> race.run().contains("idempotency_key_in_use"));
            assertThat(create("key-1-other", 500).getId()).isNotEqualTo(slow.get().getId());
            assertThat(create("key-1", 500).getId()).isEqualTo(slow.get().getId());
        }
    }

    /** Calls until the other call really runs, and remembers what it was told. */
    private record IdempotencyRace(Callable<PaymentIntent> call) {
        List<String> run() throws Exception {
            try {
                call.call();
                return List.of();
            } catch (StripeException e) {
                return List.of(e.getCode());
            }
        }
    }

    @Test
    void aKeyIsForgottenAfterADay() throws StripeException {
        String first = create("key-1", 500).getId();
        shop.clock.advance(IdempotencyKeys.LIFE.plusSeconds(1));

        assertThat(create("key-1", 500).getId()).isNotEqualTo(first);
    }

    @Test
    void readingIsNeverReplayed() throws StripeException {
        String id = shop.create(500).getId();
        var key = Shop.key("key-1");
        shop.stripe.paymentIntents().retrieve(id, key);
        shop.confirm(id, "pm_card_visa");

        assertThat(shop.stripe.paymentIntents().retrieve(id, key).getStatus())
                .isEqualTo("requires_capture");
    }

    private Callable<PaymentIntent> creation(String key) {
        return () -> create(key, 500);
    }

    private CardException declined(String id) {
        return catchThrowableOfType(
                CardException.class,
                () ->
                        shop.stripe
                                .paymentIntents()
                                .confirm(
                                        id,
                                        PaymentIntentConfirmParams.builder()
                                                .setPaymentMethod("pm_card_chargeDeclined")
                                                .build(),
                                        Shop.key("key-decline")));
    }

    private PaymentIntent create(String key, long amount) throws StripeException {
        PaymentIntentCreateParams terms = Shop.ofManualCapture(amount).build();
        return shop.stripe.paymentIntents().create(terms, Shop.key(key));
    }
}
