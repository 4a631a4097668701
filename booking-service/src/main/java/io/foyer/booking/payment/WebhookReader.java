package io.foyer.booking.payment;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the few fields of a webhook that matter here. Its body is never logged and never stored.
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

    Reading read(String body) {
        try {
            return read(json.readTree(body));
        } catch (JacksonException _) {
            return new Reading.Nothing();
        }
    }

    private Reading read(JsonNode event) {
        var type = event.path("type").asString("");
        var intentId = intentOf(type, event.path("data").path("object"));
        if (intentId.isEmpty()) {
            return new Reading.Nothing();
        }
        var id = event.path("id").asString("");
        var foreign = whyForeign(event);
        foreign.ifPresent(why -> log.warn("Webhook {} is not acted on: {}", id, why));
        return foreign.isPresent()
                ? new Reading.Foreign()
                : new Reading.AboutMoney(id, type, intentId);
    }

    /** Genuine, but not for us: of the other mode, another version, or somebody else's account. */
    private Optional<String> whyForeign(JsonNode event) {
        var version = event.path("api_version").asString("");
        var account = event.path("account").asString("");
        if (event.path("livemode").asBoolean(false) != stripe.live()) {
            return Optional.of("it is of the other mode, live or test");
        }
        if (!stripe.apiVersions().contains(version)) {
            return Optional.of("it is written in version " + version);
        }
        return account.isEmpty() || stripe.accounts().contains(account)
                ? Optional.empty()
                : Optional.of("it is of the account " + account);
    }

    /** Whose money it is about; empty for everything else. */
    private static String intentOf(String type, JsonNode object) {
        return switch (object.path("object").asString("")) {
            case PAYMENT_INTENT -> object.path("id").asString("");
            case "refund" -> object.path(PAYMENT_INTENT).asString("");
            case "charge" ->
                    type.startsWith("charge.refund")
                            ? object.path(PAYMENT_INTENT).asString("")
                            : "";
            default -> "";
        };
    }

    /** What a webhook says. */
    sealed interface Reading {

        /** That something happened to an intent, or to one of its refunds. */
        record AboutMoney(String id, String type, String intentId) implements Reading {}

        /** Something that we must not act on. */
        record Foreign() implements Reading {}

        /** Nothing that we act on. */
        record Nothing() implements Reading {}
    }
}
