package io.foyer.platform.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.Stripe;
import com.stripe.exception.StripeException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What a webhook says of itself, rightly or not. */
class WebhookSignatureTests extends WebhookScene {

    @Test
    void aWrongSecretIsRefusedAndTheNextAttemptIsRight() throws StripeException {
        shop.sandbox.webhooks().add(WebhookRule.once(WebhookFault.WRONG_SECRET, 0));
        shop.create(500);

        settled();

        assertThat(inbox.refused()).hasSize(1);
        assertThat(inbox.accepted()).hasSize(1);
    }

    @Test
    void anOldTimestampIsRefusedAndAFreshEnoughOneIsNot() throws StripeException {
        shop.sandbox.webhooks().add(WebhookRule.once(WebhookFault.OLD_TIMESTAMP, 302));
        shop.create(500);
        settled();
        assertThat(inbox.refused()).singleElement().asString().contains("tolerance");

        shop.sandbox.webhooks().add(WebhookRule.once(WebhookFault.OLD_TIMESTAMP, 280));
        shop.create(500);
        settled();

        assertThat(inbox.refused()).hasSize(1);
        assertThat(inbox.accepted()).hasSize(2);
    }

    @Test
    void anEventCanClaimTheOtherModeOrAnotherVersion() throws StripeException {
        shop.sandbox.webhooks().add(WebhookRule.once(WebhookFault.LIVEMODE_FLIP, 0));
        shop.create(500);
        settled();
        shop.sandbox.webhooks().add(WebhookRule.once(WebhookFault.OTHER_API_VERSION, 0));
        shop.create(500);
        settled();

        assertThat(inbox.accepted().get(0).getLivemode()).isTrue();
        assertThat(inbox.accepted().get(1).getApiVersion()).isNotEqualTo(Stripe.API_VERSION);
        assertThat(inbox.accepted().get(1).getDataObjectDeserializer().getObject()).isEmpty();
    }

    @Test
    void duringARotationEitherSecretVerifies() throws Exception {
        try (Inbox other = new Inbox();
                Shop rotating =
                        Shop.open(
                                config ->
                                        config.withWebhooks(
                                                WebhookTarget.local()
                                                        .to(other.uri())
                                                        .signedWith("whsec_new", Inbox.SECRET)))) {
            rotating.create(500);

            Awaitility.await().until(() -> other.accepted().size() == 1);
        }
    }
}
