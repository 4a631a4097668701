package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.net.Webhook;
import io.foyer.booking.payment.GatewayReply;
import io.foyer.booking.payment.PaymentGateway;
import io.foyer.booking.payment.Workers;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Rows;
import io.foyer.booking.testing.Shop;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whose word is taken for a webhook, and what is kept of it. */
@CheckoutTest
class WebhookTrustTests {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String SECRET = "whsec_sandbox";

    @Autowired private Shop shop;
    @Autowired private PaymentGateway gateway;
    @Autowired private Workers workers;
    @Autowired private Rows rows;
    @Autowired private MockMvcTester http;

    @Test
    void aWebhookThatCannotBeTrustedIsNotStored() {
        var before = rows.webhooks();
        var body = event("evt_1", "pi_1", false);

        assertThat(post(body, "")).hasStatus(400);
        assertThat(post(body, "t=1,v1=abc")).hasStatus(400);
        assertThat(post(body, signature(body, "whsec_other", 0))).hasStatus(400);
        assertThat(post(body, signature(body, SECRET, -301))).hasStatus(400);
        assertThat(post(body, signature(body, SECRET, 301))).hasStatus(400);
        assertThat(post(body + " ", signature(body, SECRET, 0))).hasStatus(400);
        assertThat(post(body, signature(body, SECRET, 0).replace("v1=", "v0="))).hasStatus(400);
        assertThat(rows.webhooks()).isEqualTo(before);
    }

    @Test
    void aWebhookOfJustNowIsStoredOnce() {
        var id = "evt_" + UUID.randomUUID();
        var body = event(id, "pi_unknown", false);
        var before = rows.webhooks();

        assertThat(post(body, signature(body, SECRET, -299))).hasStatusOk();
        assertThat(post(body, signature(body, SECRET, 0))).hasStatusOk();

        assertThat(rows.webhooks()).isEqualTo(before + 1);
    }

    @Test
    void aWebhookMayCarryTheSignaturesOfTwoSecrets() {
        var body = event("evt_" + UUID.randomUUID(), "pi_unknown", false);
        var wrong = signature(body, "whsec_next", 0);
        var right = signature(body, SECRET, 0);

        assertThat(post(body, wrong + right.substring(right.indexOf(",v1=")))).hasStatusOk();
    }

    @Test
    void whatMeansNothingHereIsTakenAndForgotten() {
        var before = rows.webhooks();
        var live = event("evt_live", "pi_1", true);
        var other =
                """
                {"id": "evt_other", "type": "customer.created", "livemode": false,
                 "data": {"object": {"object": "customer", "id": "cus_1"}}}
                """;

        assertThat(post(live, signature(live, SECRET, 0))).hasStatusOk();
        assertThat(post(other, signature(other, SECRET, 0))).hasStatusOk();
        assertThat(post("no json", signature("no json", SECRET, 0))).hasStatusOk();
        assertThat(rows.webhooks()).isEqualTo(before);
    }

    @Test
    void whatIsWrittenInAnotherVersionOrForAnotherAccountIsNotActedOn() {
        var before = rows.webhooks();
        var id = "evt_" + UUID.randomUUID();
        var ours = event(id, "pi_unknown", false);
        var older = ours.replace("2026-07-29.dahlia", "2019-05-16");
        var none = ours.replace("api_version", "unversioned");
        var connected = ours.replace("\"livemode\"", "\"account\": \"acct_1\", \"livemode\"");

        for (var foreign : new String[] {older, none, connected}) {
            assertThat(post(foreign, signature(foreign, SECRET, 0))).hasStatusOk();
        }

        assertThat(rows.webhooks()).isEqualTo(before);
        assertThat(post(ours, signature(ours, SECRET, 0))).hasStatusOk();
        assertThat(rows.webhooks()).isEqualTo(before + 1);
    }

    @Test
    void ofAWebhookNothingIsStoredThatSaysWhoseMoneyItIs() {
        var buyer = shop.buyer();
        var booking = buyer.hold(shop.showtime(5), 1);
        var intent = buyer.intentOf(booking);

        payInBrowser(intent);

        await().atMost(SOON).until(() -> rows.paymentStatus(booking).equals("CAPTURED"));
        assertThat(rows.texts("SELECT stripe_event::text FROM stripe_event"))
                .isNotEmpty()
                .noneMatch(row -> row.contains(intent));
        await().atMost(SOON).until(() -> workers.webhooksWaiting(intent) == 0);
        assertThat(
                        rows.count(
                                "SELECT count(*) FROM stripe_event WHERE state = 'DONE' AND"
                                        + " intent_sealed IS NOT NULL"))
                .isZero();
    }

    @Test
    void aHugeWebhookIsNotRead() {
        var body = event("evt_huge", "pi_1", false) + " ".repeat(300 * 1024);

        assertThat(post(body, signature(body, SECRET, 0))).hasStatus(413);
    }

    private void payInBrowser(String intent) {
        assertThat(gateway.confirm(intent, "pm_card_visa", UUID.randomUUID().toString()))
                .isInstanceOf(GatewayReply.Answered.class);
    }

    private MvcTestResult post(String body, String signature) {
        return http.post()
                .uri("/api/v1/webhooks/stripe")
                .header("Stripe-Signature", signature)
                .content(body)
                .exchange();
    }

    private static String signature(String body, String secret, long secondsFromNow) {
        try {
            return Webhook.Signature.generateSignatureHeader(
                    body, secret, Instant.now().getEpochSecond() + secondsFromNow);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String event(String id, String intent, boolean live) {
        return """
        {"id": "%s", "type": "payment_intent.succeeded", "livemode": %s, "api_version": "2026-07-29.dahlia",
         "data": {"object": {"object": "payment_intent", "id": "%s"}}}
        """
                .formatted(id, live, intent);
    }
}
