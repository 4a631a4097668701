package io.foyer.platform.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.param.PaymentMethodCreateParams;
import com.stripe.param.RefundCreateParams;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTests {

    @TempDir private Path folder;
    private Path file;

    @BeforeEach
    void file() {
        file = folder.resolve("sandbox").resolve("journal");
    }

    @Test
    void everythingSurvivesARestart() throws StripeException {
        String authorised;
        String declined;
        String refunded;
        String keyed;
        try (Shop shop = open()) {
            authorised = shop.authorised(500).getId();
            declined = shop.create(600).getId();
            assertThat(catchThrowable(() -> shop.confirm(declined, "pm_card_chargeDeclined")))
                    .isNotNull();
            refunded = shop.paid(700).getId();
            shop.stripe
                    .refunds()
                    .create(
                            RefundCreateParams.builder()
                                    .setPaymentIntent(refunded)
                                    .setAmount(300L)
                                    .build());
            keyed = keyed(shop).getId();
        }

        try (Shop shop = open()) {
            assertThat(shop.stripe.paymentIntents().capture(authorised).getAmountReceived())
                    .isEqualTo(500);
            assertThat(
                            shop.stripe
                                    .paymentIntents()
                                    .retrieve(declined)
                                    .getLastPaymentError()
                                    .getCode())
                    .isEqualTo("card_declined");
            assertThat(shop.sandbox.intent(refunded).orElseThrow().refunded()).isEqualTo(300);
            assertThat(keyed(shop).getId()).isEqualTo(keyed);
            assertThat(shop.stripe.events().list().getData()).isNotEmpty();
        }
    }

    @Test
    void deadlinesAreWatchedAfterARestart() throws StripeException {
        String id;
        try (Shop shop = open()) {
            id = shop.authorised(500).getId();
        }

        try (Shop shop = open()) {
            shop.clock.advance(Duration.ofDays(7));
            assertThat(shop.stripe.paymentIntents().retrieve(id).getStatus()).isEqualTo("canceled");
        }
    }

    @Test
    void whatNobodyAcceptedIsDeliveredAfterARestart() throws Exception {
        try (Inbox inbox = new Inbox()) {
            inbox.failNext(1);
            WebhookTarget target =
                    WebhookTarget.local().to(inbox.uri()).retrying(Duration.ofHours(1));
            try (Shop shop = Shop.open(config -> config.withJournal(file).withWebhooks(target))) {
                shop.create(500);
                Awaitility.await().until(() -> shop.sandbox.webhooks().deliveries().size() == 1);
            }
            try (Shop shop = Shop.open(config -> config.withJournal(file).withWebhooks(target))) {
                Awaitility.await().until(() -> shop.sandbox.webhooks().pending() == 0);
            }
            try (Shop shop = Shop.open(config -> config.withJournal(file).withWebhooks(target))) {
                Awaitility.await().until(() -> shop.sandbox.webhooks().pending() == 0);
            }
            assertThat(inbox.accepted()).hasSize(1);
        }
    }

    @Test
    void aDroppedEventStaysDroppedOverARestart() throws Exception {
        try (Inbox inbox = new Inbox()) {
            WebhookTarget target = WebhookTarget.local().to(inbox.uri());
            try (Shop shop = Shop.open(config -> config.withJournal(file).withWebhooks(target))) {
                shop.sandbox.webhooks().add(WebhookRule.always(WebhookFault.DROP, 0));
                shop.create(500);
            }
            try (Shop shop = Shop.open(config -> config.withJournal(file).withWebhooks(target))) {
                shop.create(600);
                Awaitility.await().until(() -> shop.sandbox.webhooks().pending() == 0);
            }
            assertThat(inbox.accepted()).hasSize(1);
        }
    }

    @Test
    void halfALineAtTheEndIsSkipped() throws IOException, StripeException {
        String id;
        try (Shop shop = open()) {
            id = shop.create(500).getId();
        }
        Files.writeString(file, "intent\t{\"id\":\"pi_", StandardOpenOption.APPEND);

        try (Shop shop = open()) {
            assertThat(shop.stripe.paymentIntents().retrieve(id).getAmount()).isEqualTo(500);
            assertThat(shop.sandbox.state().intents()).hasSize(1);
        }
    }

    @Test
    void noCardNumberIsEverWrittenDown() throws IOException, StripeException {
        try (Shop shop = open()) {
            shop.stripe
                    .paymentMethods()
                    .create(
                            PaymentMethodCreateParams.builder()
                                    .setType(PaymentMethodCreateParams.Type.CARD)
                                    .setCard(
                                            PaymentMethodCreateParams.CardDetails.builder()
                                                    .setNumber("4000056655665556")
                                                    .setExpMonth(1L)
                                                    .setExpYear(2040L)
                                                    .setCvc("987")
                                                    .build())
                                    .build(),
                            Shop.key("typed"));
        }

        assertThat(Files.readString(file)).contains("5556").doesNotContain("4000056655665556");
    }

    @Test
    void aResetForgetsEverything() throws IOException, StripeException {
        try (Shop shop = open()) {
            shop.create(500);
            shop.sandbox.reset();
            assertThat(shop.sandbox.state().intents()).isEmpty();
        }

        assertThat(Files.readString(file)).isEmpty();
    }

    private Shop open() {
        return Shop.open(config -> config.withJournal(file));
    }

    private static PaymentIntent keyed(Shop shop) throws StripeException {
        return shop.stripe
                .paymentIntents()
                .create(Shop.ofManualCapture(900).build(), Shop.key("kept"));
    }
}
