package io.foyer.booking.payment;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the few fields of a webhook that matter here, whatever version of Stripe's API wrote it.
 */
@Component
class WebhookReader {

    private static final Logger log = LoggerFactory.getLogger(WebhookReader.class);
    private static final String PAYMENT_INTENT = "payment_intent";

    private final JsonMapper json;
    private final StripeProperties stripe;

    WebhookReader(JsonMapper json, StripeProperties stripe) {
        this.json = json;
        this.stripe = stripe;
    }

    /** Absent unless it is about a payment intent of our mode, live or test. */
    Optional<PaymentEvent> read(String body) {
        try {
            var event = json.readTree(body);
            var object = event.path("data").path("object");
            var id = event.path("id").asString("");
            if (!PAYMENT_INTENT.equals(object.path("object").asString(""))) {
                return Optional.empty();
            }
            if (event.path("livemode").asBoolean(false) != stripe.live()) {
                log.warn("Webhook {} is for the other mode, live or test; ignored", id);
                return Optional.empty();
            }
            return Optional.of(
                    new PaymentEvent(
                            id, event.path("type").asString(""), object.path("id").asString("")));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    /** That something happened to an intent. */
    record PaymentEvent(String id, String type, String intentId) {}
}
