package io.foyer.system.platform;

import static org.awaitility.Awaitility.await;

import io.foyer.platform.launcher.Platform;
import io.foyer.platform.payment.Delivery;
import io.foyer.platform.payment.PaymentSandbox;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The payment provider's side: what a buyer's browser does there, and what it sends us. */
public final class Sandbox {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String PUBLISHABLE_KEY = "pk_test_sandbox";

    private final PaymentSandbox payments;
    private final HttpClient http = HttpClient.newHttpClient();

    Sandbox(Platform platform) {
        this.payments = platform.payments();
    }

    /** Confirms as Stripe's own script in the buyer's browser would, past our servers. */
    public void confirmAsBrowser(String intentId, String clientSecret, String paymentMethod) {
        var form =
                "key=%s&client_secret=%s&payment_method=%s"
                        .formatted(PUBLISHABLE_KEY, encoded(clientSecret), paymentMethod);
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:%d/v1/payment_intents/%s/confirm"
                                                .formatted(payments.port(), intentId)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new AssertionError("The sandbox answered " + response.body());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The buyer passes the bank's 3-D Secure challenge. */
    public void passChallenge(String intentId) {
        payments.passChallenge(intentId);
    }

    /** Sends every event that was delivered once more, and waits until all are; tells how many. */
    public int deliverEverythingAgain() {
        settle();
        var events =
                payments.webhooks().deliveries().stream()
                        .map(Delivery::eventId)
                        .distinct()
                        .toList();
        events.forEach(event -> payments.webhooks().resend(event, 1));
        settle();
        return events.size();
    }

    private void settle() {
        await("webhooks delivered").atMost(SOON).until(() -> payments.webhooks().pending() == 0);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
