package io.foyer.platform.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.ApiException;
import com.stripe.exception.StripeException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ControlApiTests {

    private final Shop shop = Shop.open();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    @AfterEach
    void close() {
        http.shutdownNow();
        shop.close();
    }

    @Test
    void faultsAreSwitchedOverHttp() throws Exception {
        JsonNode rules =
                ok(
                        "POST",
                        "/faults",
                        """
                        {"operation": "CREATE_INTENT", "kind": "SERVER_ERROR"}\
                        """);
        assertThat(rules.get(0).path("times").asInt()).isEqualTo(1);

        assertThat(catchThrowableOfType(ApiException.class, () -> shop.create(500))).isNotNull();
        assertThat(ok("GET", "/faults", "").isEmpty()).isTrue();

        ok("POST", "/faults", "{\"kind\": \"SERVER_ERROR\", \"times\": -1}");
        ok("DELETE", "/faults", "");
        shop.create(500);
    }

    @Test
    void anUnreadableOrderIsRefused() throws Exception {
        assertThat(call("POST", "/faults", "{\"kind\": \"EARTHQUAKE\"}").statusCode())
                .isEqualTo(400);
        assertThat(call("POST", "/faults", "{\"kidn\": 1}").statusCode()).isEqualTo(400);
        assertThat(call("POST", "/nothing", "").statusCode()).isEqualTo(404);
        assertThat(call("GET", "/challenges/pi_none", "").statusCode()).isEqualTo(404);
        assertThat(
                        call("POST", "/webhooks/resend", "{\"event\": \"evt_none\", \"times\": 1}")
                                .statusCode())
                .isEqualTo(404);
    }

    @Test
    void deliveriesAreSteeredOverHttp() throws Exception {
        try (Inbox inbox = new Inbox()) {
            ok("POST", "/webhooks/endpoint", "{\"url\": \"" + inbox.uri() + "\"}");
            ok("POST", "/webhooks/faults", "{\"fault\": \"DUPLICATE\", \"value\": 1}");
            shop.create(500);
            Awaitility.await().until(() -> inbox.accepted().size() == 2);

            ok("POST", "/webhooks/hold", "");
            shop.create(500);
            String held = ok("GET", "/webhooks/held", "").get(0).asString();
            ok("POST", "/webhooks/release", "{\"order\": [\"" + held + "\"]}");
            Awaitility.await().until(() -> inbox.accepted().size() == 3);

            ok("POST", "/webhooks/resend", "{\"event\": \"" + held + "\"}");
            Awaitility.await().until(() -> inbox.accepted().size() == 4);
            Awaitility.await().until(() -> shop.sandbox.webhooks().pending() == 0);
            assertThat(ok("GET", "/webhooks/deliveries", "").size()).isEqualTo(4);
        }
    }

    @Test
    void theStateCanBeReadAndReset() throws Exception {
        String id = shop.authorised(500).getId();
        JsonNode state = ok("GET", "/state", "");
        assertThat(state.at("/intents/0/status").asString()).isEqualTo("requires_capture");
        assertThat(state.at("/calls/CONFIRM_INTENT").asInt()).isEqualTo(1);

        ok("POST", "/payment_intents/" + id + "/expire", "");
        assertThat(ok("GET", "/state", "").at("/intents/0/status").asString())
                .isEqualTo("canceled");

        ok("POST", "/reset", "");
        assertThat(ok("GET", "/state", "").path("intents").isEmpty()).isTrue();
        assertThat(ok("GET", "/health", "").path("status").asString()).isEqualTo("UP");
    }

    @Test
    void anOutageCanBeOrdered() throws Exception {
        ok("POST", "/outage", "{\"seconds\": 0.3}");

        Awaitility.await().until(() -> !answers());
        Awaitility.await().until(this::answers);
    }

    private boolean answers() {
        try {
            shop.create(500);
            return true;
        } catch (StripeException e) {
            return false;
        }
    }

    private JsonNode ok(String method, String path, String body) throws Exception {
        HttpResponse<String> answer = call(method, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.MAPPER.readTree(answer.body());
    }

    private HttpResponse<String> call(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(shop.sandbox.url() + "/_sandbox" + path))
                        .timeout(Duration.ofSeconds(5))
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
