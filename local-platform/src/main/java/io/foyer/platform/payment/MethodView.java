package io.foyer.platform.payment;

import tools.jackson.databind.node.ObjectNode;

/** A payment method, and what may be wrong with it, in Stripe's words. */
final class MethodView {

    private MethodView() {}

    static ObjectNode json(PaymentMethod method, boolean livemode) {
        ObjectNode json =
                Json.object()
                        .put("id", method.id())
                        .put("object", "payment_method")
                        .put("type", method.card().type().stripeName())
                        .put("created", method.created().getEpochSecond())
                        .put("livemode", livemode)
                        .putNull("customer");
        json.putObject("metadata");
        json.putObject("billing_details").putNull("email").putNull("name").putNull("phone");
        json.set(method.card().type().stripeName(), details(method));
        return json;
    }

    /** What a merchant may know of the method. */
    static ObjectNode details(PaymentMethod method) {
        return switch (method.card().type()) {
            case CARD -> card(method);
            case US_BANK_ACCOUNT ->
                    Json.object()
                            .put("bank_name", "SANDBOX BANK")
                            .put("last4", method.card().last4());
            case ALIPAY -> Json.object();
        };
    }

    /** The card's public face; the number is not even known here. */
    private static ObjectNode card(PaymentMethod method) {
        ObjectNode json =
                Json.object()
                        .put("brand", method.card().brand())
                        .put("country", "US")
                        .put("exp_month", method.expMonth())
                        .put("exp_year", method.expYear())
                        .put("fingerprint", "fp" + method.card().ordinal())
                        .put("funding", "credit")
                        .put("last4", method.card().last4());
        json.putObject("checks").put("cvc_check", "pass");
        return json;
    }

    static ObjectNode decline(Decline decline) {
        return Json.object()
                .put("type", decline.type())
                .put("code", decline.code())
                .put("decline_code", decline.declineCode())
                .put("message", decline.message());
    }
}
