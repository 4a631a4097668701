package io.foyer.platform.payment;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A charge in Stripe's words. */
final class ChargeView {

    private final Books books;
    private final boolean livemode;

    ChargeView(Books books, boolean livemode) {
        this.books = books;
        this.livemode = livemode;
    }

    ObjectNode json(Charge charge) {
        Decline failure = charge.failure();
        ObjectNode json =
                Json.object()
                        .put("id", charge.id())
                        .put("object", "charge")
                        .put("amount", charge.amount())
                        .put("amount_captured", charge.capturedAmount())
                        .put("amount_refunded", charge.refunded())
                        .put("captured", charge.captured() != null)
                        .put("created", charge.created().getEpochSecond())
                        .put("currency", charge.currency())
                        .put("disputed", false)
                        .put("failure_code", failure == null ? null : failure.code())
                        .put("failure_message", failure == null ? null : failure.message())
                        .put("livemode", livemode)
                        .put("paid", failure == null)
                        .put("payment_intent", charge.intent())
                        .put("payment_method", charge.paymentMethod())
                        .put("refunded", charge.givenBack())
                        .put("status", failure == null ? "succeeded" : "failed");
        json.set("metadata", IntentView.text(charge.metadata()));
        json.set("outcome", outcome(failure));
        json.putObject("billing_details").putNull("email").putNull("name").putNull("phone");
        ObjectNode details = json.putObject("payment_method_details");
        books.methods.find(charge.paymentMethod()).ifPresent(method -> describe(details, method));
        return json;
    }

    private static void describe(ObjectNode details, PaymentMethod method) {
        String type = method.card().type().stripeName();
        details.put("type", type).set(type, MethodView.details(method));
    }

    private static ObjectNode outcome(@Nullable Decline failure) {
        if (failure == null) {
            return Json.object()
                    .put("network_status", "approved_by_network")
                    .put("risk_level", "normal")
                    .put("seller_message", "Payment complete.")
                    .put("type", "authorized");
        }
        return Json.object()
                .put("network_status", "declined_by_network")
                .put("reason", failure.declineCode())
                .put("risk_level", "normal")
                .put("seller_message", failure.message())
                .put("type", failure == Decline.FRAUDULENT ? "blocked" : "issuer_declined");
    }
}
