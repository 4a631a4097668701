package io.foyer.platform.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.param.PaymentIntentConfirmParams;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BrowserTests {

    private static final String KEY = "key=pk_test_sandbox";

    private final Shop shop = Shop.open();
    private final HttpClient browser =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    @AfterEach
    void close() {
        browser.shutdownNow();
        shop.close();
    }

    @Test
    void aBuyerTypesACardAndConfirmsWithTheClientSecret() throws Exception {
        PaymentIntent intent = shop.create(500);
        JsonNode method =
                json(
                        post(
                                "/v1/payment_methods",
                                KEY
                                        + "&type=card&card[number]=5555555555554444&card[cvc]=123"
                                        + "&card[exp_month]=4&card[exp_year]=40"));
        assertThat(method.at("/card/brand").asString()).isEqualTo("mastercard");

        JsonNode confirmed = json(confirm(intent, intent.getClientSecret(), method));

        assertThat(confirmed.path("status").asString()).isEqualTo("requires_capture");
        assertThat(confirmed.has("metadata")).isFalse();
    }

    @Test
    void withoutTheClientSecretABrowserFindsNothing() throws Exception {
        PaymentIntent intent = shop.create(500);
        String path = "/v1/payment_intents/" + intent.getId();

        assertThat(get(path + "?" + KEY).statusCode()).isEqualTo(404);
        assertThat(get(path + "?" + KEY + "&client_secret=wrong").statusCode()).isEqualTo(404);
        assertThat(
                        get(path + "?" + KEY + "&client_secret=" + intent.getClientSecret())
                                .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aBrowserMayNotDoWhatTheMerchantMay() throws Exception {
        String id = shop.authorised(500).getId();

        assertThat(post("/v1/payment_intents/" + id + "/capture", KEY).statusCode()).isEqualTo(401);
        assertThat(post("/v1/refunds", KEY + "&payment_intent=" + id).statusCode()).isEqualTo(401);
        assertThat(get("/v1/payment_intents?" + KEY).statusCode()).isEqualTo(401);
        assertThat(get("/v1/payment_intents").statusCode()).isEqualTo(401);
    }

    @Test
    void pagesOfOtherOriginsMayCall() throws Exception {
        HttpResponse<String> preflight =
                send(
                        HttpRequest.newBuilder(at("/v1/payment_methods"))
                                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));

        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    }

    @Test
    void theChallengePageLeadsBackToTheShop() throws Exception {
        PaymentIntent waiting = challenged();
        String page = waiting.getNextAction().getRedirectToUrl().getUrl();
        HttpResponse<String> shown = send(HttpRequest.newBuilder(URI.create(page)));
        assertThat(shown.body()).contains("Complete").contains("Fail");

        HttpResponse<String> pressed =
                send(
                        HttpRequest.newBuilder(URI.create(page + "/complete"))
                                .header("Accept", "text/html")
                                .POST(HttpRequest.BodyPublishers.noBody()));

        assertThat(pressed.statusCode()).isEqualTo(303);
        assertThat(pressed.headers().firstValue("Location").orElseThrow())
                .startsWith("https://shop.example/back?payment_intent=" + waiting.getId())
                .endsWith("redirect_status=succeeded");
        assertThat(shop.stripe.paymentIntents().retrieve(waiting.getId()).getStatus())
                .isEqualTo("requires_capture");
    }

    @Test
    void aProgramFailsTheChallengeAndReadsTheIntent() throws Exception {
        PaymentIntent waiting = challenged();
        String page = waiting.getNextAction().getRedirectToUrl().getUrl();

        HttpResponse<String> pressed =
                send(
                        HttpRequest.newBuilder(URI.create(page + "/fail"))
                                .POST(HttpRequest.BodyPublishers.noBody()));

        assertThat(json(pressed).path("status").asString()).isEqualTo("requires_payment_method");
    }

    @Test
    void anUnknownUrlAndATooLargeBodyAreRefused() throws Exception {
        assertThat(get("/v1/customers?" + KEY).statusCode()).isEqualTo(404);
        assertThat(post("/v1/payment_methods", "a=" + "b".repeat(300_000)).statusCode())
                .isEqualTo(413);
    }

    private PaymentIntent challenged() throws StripeException {
        return shop.stripe
                .paymentIntents()
                .confirm(
                        shop.create(500).getId(),
                        PaymentIntentConfirmParams.builder()
                                .setPaymentMethod("pm_card_threeDSecure2Required")
                                .setReturnUrl("https://shop.example/back")
                                .build());
    }

    private HttpResponse<String> confirm(PaymentIntent intent, String secret, JsonNode method)
            throws IOException, InterruptedException {
        return post(
                "/v1/payment_intents/" + intent.getId() + "/confirm",
                KEY
                        + "&client_secret="
                        + secret
                        + "&payment_method="
                        + method.path("id").asString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at(path)));
    }

    private HttpResponse<String> post(String path, String form)
            throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(at(path)).POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return browser.send(
                request.timeout(Duration.ofSeconds(5)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create(shop.sandbox.url() + path);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Json.MAPPER.readTree(answer.body());
    }
}
