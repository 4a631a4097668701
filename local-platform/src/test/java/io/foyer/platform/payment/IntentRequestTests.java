package io.foyer.platform.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.AuthenticationException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.StripeCollection;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentListParams;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is asked about PaymentIntents: wrongly, and in lists. */
class IntentRequestTests {

    private final Shop shop = Shop.open();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void badParametersAreNamed() {
        assertThat(
                        refused(
                                        () ->
                                                shop.stripe
                                                        .paymentIntents()
                                                        .create(
                                                                PaymentIntentCreateParams.builder()
                                                                        .setCurrency("usd")
                                                                        .build()))
                                .getStripeError())
                .returns("parameter_missing", error -> error.getCode())
                .returns("amount", error -> error.getParam());
        assertThat(refused(() -> shop.create(0)).getCode()).isEqualTo("parameter_invalid_integer");
        assertThat(refused(() -> shop.create(49)).getCode()).isEqualTo("amount_too_small");
        assertThat(refused(() -> shop.confirm("pi_nothing", "pm_card_visa")))
                .returns(404, StripeException::getStatusCode)
                .returns("resource_missing", StripeException::getCode);
    }

    @Test
    void aWrongKeyIsRefused() {
        var stranger = shop.client("sk_test_somebody_else").v1().paymentIntents();

        AuthenticationException refusal =
                catchThrowableOfType(
                        AuthenticationException.class, () -> stranger.retrieve("pi_1"));

        assertThat(refusal.getStatusCode()).isEqualTo(401);
    }

    @Test
    void intentsAreListedNewestFirstPageByPage() throws StripeException {
        List<String> created = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            created.addFirst(shop.create(1_000 + i).getId());
        }

        StripeCollection<PaymentIntent> first =
                shop.stripe
                        .paymentIntents()
                        .list(PaymentIntentListParams.builder().setLimit(2L).build());
        List<String> all = new ArrayList<>();
        first.autoPagingIterable().forEach(intent -> all.add(intent.getId()));

        assertThat(first.getData()).hasSize(2);
        assertThat(first.getHasMore()).isTrue();
        assertThat(all).isEqualTo(created);
        assertThat(before(created.get(2)).getData())
                .extracting(PaymentIntent::getId)
                .isEqualTo(created.subList(0, 2));
    }

    @Test
    void aListIsNarrowedByTimeOfCreation() throws StripeException {
        shop.create(1_000);
        shop.clock.advance(Duration.ofHours(1));
        String late = shop.create(2_000).getId();

        StripeCollection<PaymentIntent> found =
                shop.stripe
                        .paymentIntents()
                        .list(
                                PaymentIntentListParams.builder()
                                        .setCreated(
                                                PaymentIntentListParams.Created.builder()
                                                        .setGte(
                                                                shop.clock
                                                                        .instant()
                                                                        .minusSeconds(60)
                                                                        .getEpochSecond())
                                                        .build())
                                        .build());

        assertThat(found.getData()).extracting(PaymentIntent::getId).containsExactly(late);
    }

    private StripeCollection<PaymentIntent> before(String id) throws StripeException {
        return shop.stripe
                .paymentIntents()
                .list(PaymentIntentListParams.builder().setEndingBefore(id).build());
    }

    private static InvalidRequestException refused(ThrowingCallable call) {
        return catchThrowableOfType(InvalidRequestException.class, call);
    }
}
