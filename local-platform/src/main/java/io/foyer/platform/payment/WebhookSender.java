package io.foyer.platform.payment;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import tools.jackson.databind.node.ObjectNode;

/** Makes one attempt to deliver an event: writes it, signs it, posts it. */
final class WebhookSender implements AutoCloseable {

    private static final String OLD_API_VERSION = "2020-08-27";
    private static final String WRONG_SECRET = "whsec_not_the_secret_of_this_endpoint";

    private final WebhookTarget target;
    private final boolean livemode;
    private final InstantSource clock;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(2))
                    .executor(Executors.newVirtualThreadPerTaskExecutor())
                    .build();

    WebhookSender(WebhookTarget target, boolean livemode, InstantSource clock) {
        this.target = target;
        this.livemode = livemode;
        this.clock = clock;
    }

    /** Returns the endpoint's status, or 0 when there was no answer in time. */
    int send(URI endpoint, SandboxEvent event, List<WebhookRule> faults)
            throws InterruptedException {
        String payload = Json.write(payload(event, faults));
        HttpRequest request =
                HttpRequest.newBuilder(endpoint)
                        .timeout(target.timeout())
                        .header("Content-Type", "application/json; charset=utf-8")
                        .header("User-Agent", "Stripe/1.0 (+https://stripe.com/docs/webhooks)")
                        .header("Stripe-Signature", signature(payload, faults))
                        .POST(HttpRequest.BodyPublishers.ofString(payload))
                        .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    private ObjectNode payload(SandboxEvent event, List<WebhookRule> faults) {
        boolean mode = has(faults, WebhookFault.LIVEMODE_FLIP) != livemode;
        boolean old = has(faults, WebhookFault.OTHER_API_VERSION);
        return Events.json(event, mode, old ? OLD_API_VERSION : Events.API_VERSION);
    }

    private String signature(String payload, List<WebhookRule> faults) {
        long seconds =
                faults.stream()
                        .filter(rule -> rule.fault() == WebhookFault.OLD_TIMESTAMP)
                        .mapToLong(WebhookRule::value)
                        .sum();
        List<String> secrets =
                has(faults, WebhookFault.WRONG_SECRET) ? List.of(WRONG_SECRET) : target.secrets();
        return WebhookSignature.header(
                payload, clock.instant().getEpochSecond() - seconds, secrets);
    }

    private static boolean has(List<WebhookRule> faults, WebhookFault fault) {
        return faults.stream().anyMatch(rule -> rule.fault() == fault);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
