package io.foyer.platform.payment;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A PaymentIntent in Stripe's words. */
final class IntentView {

    private final Books books;
    private final ChargeView charges;
    private final boolean livemode;
    private final Supplier<URI> url;

    IntentView(Books books, ChargeView charges, boolean livemode, Supplier<URI> url) {
        this.books = books;
        this.charges = charges;
        this.livemode = livemode;
        this.url = url;
    }

    ObjectNode plain(Intent intent) {
        return expanded(intent, Set.of());
    }

    /** What a browser may see: nothing of what the merchant wrote down for itself. */
    ObjectNode forBrowser(Intent intent) {
        ObjectNode json = plain(intent);
        json.remove("metadata");
        json.remove("latest_charge");
        return json;
    }

    ObjectNode expanded(Intent intent, Set<String> expand) {
        IntentState state = intent.state();
        ObjectNode json =
                Json.object()
                        .put("id", intent.id())
                        .put("object", "payment_intent")
                        .put("amount", intent.amount())
                        .put("amount_capturable", capturable(intent))
                        .put("amount_received", received(state))
                        .put("capture_method", intent.manualCapture() ? "manual" : "automatic")
                        .put("client_secret", intent.clientSecret())
                        .put("confirmation_method", "automatic")
                        .put("created", intent.created().getEpochSecond())
                        .put("currency", intent.currency())
                        .put("description", intent.description())
                        .put("receipt_email", intent.receiptEmail())
                        .put("livemode", livemode)
                        .put("status", state.status());
        ArrayNode types = json.putArray("payment_method_types");
        intent.methodTypes().forEach(type -> types.add(type.stripeName()));
        json.set("metadata", text(intent.metadata()));
        json.set("payment_method", currentMethod(state, expand));
        json.set("latest_charge", latestCharge(state, expand));
        json.set("last_payment_error", problem(state));
        json.set("next_action", nextAction(intent));
        cancellation(json, state);
        return json;
    }

    ObjectNode method(PaymentMethod method) {
        return MethodView.json(method, livemode);
    }

    static ObjectNode text(Map<String, String> metadata) {
        ObjectNode json = Json.object();
        metadata.forEach(json::put);
        return json;
    }

    private static long capturable(Intent intent) {
        return intent.state() instanceof IntentState.RequiresCapture ? intent.amount() : 0;
    }

    private static long received(IntentState state) {
        return state instanceof IntentState.Succeeded(_, _, long amount) ? amount : 0;
    }

    private static void cancellation(ObjectNode json, IntentState state) {
        if (state instanceof IntentState.Canceled canceled) {
            json.put("canceled_at", canceled.at().getEpochSecond());
            json.put("cancellation_reason", canceled.reason());
        } else {
            json.putNull("canceled_at").putNull("cancellation_reason");
        }
    }

    private JsonNode currentMethod(IntentState state, Set<String> expand) {
        String id = state.card();
        if (id == null || !expand.contains("payment_method")) {
            return Json.MAPPER.valueToTree(id);
        }
        return books.methods.find(id).map(this::method).orElseThrow();
    }

    private JsonNode latestCharge(IntentState state, Set<String> expand) {
        String id = state.latestCharge();
        if (id == null || !expand.contains("latest_charge")) {
            return Json.MAPPER.valueToTree(id);
        }
        return books.charges.find(id).map(charges::json).orElseThrow();
    }

    private JsonNode problem(IntentState state) {
        if (!(state instanceof IntentState.RequiresPaymentMethod(CardProblem problem))
                || problem == null) {
            return Json.MAPPER.nullNode();
        }
        ObjectNode json = MethodView.decline(problem.decline()).put("charge", problem.charge());
        books.methods
                .find(problem.paymentMethod())
                .ifPresent(m -> json.set("payment_method", method(m)));
        return json;
    }

    /** Where the buyer passes the challenge: redirected there, or in a frame of the client's. */
    private JsonNode nextAction(Intent intent) {
        if (!(intent.state() instanceof IntentState.RequiresAction(_, String returnUrl))) {
            return Json.MAPPER.nullNode();
        }
        String page = url.get() + "/_sandbox/challenges/" + intent.id();
        ObjectNode json = Json.object();
        if (returnUrl == null) {
            json.put("type", "use_stripe_sdk");
            json.putObject("use_stripe_sdk")
                    .put("type", "three_d_secure_redirect")
                    .put("stripe_js", page);
        } else {
            json.put("type", "redirect_to_url");
            json.putObject("redirect_to_url").put("url", page).put("return_url", returnUrl);
        }
        return json;
    }
}
