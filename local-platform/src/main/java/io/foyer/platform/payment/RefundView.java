package io.foyer.platform.payment;

import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** A refund in Stripe's words. */
final class RefundView {

    private RefundView() {}

    static ObjectNode json(Refund refund) {
        ObjectNode json =
                Json.object()
                        .put("id", refund.id())
                        .put("object", "refund")
                        .put("amount", refund.amount())
                        .put("charge", refund.charge())
                        .put("created", refund.created().getEpochSecond())
                        .put("currency", refund.currency())
                        .put("payment_intent", refund.intent())
                        .put("reason", refund.reason())
                        .put("status", refund.status().name().toLowerCase(Locale.ROOT));
        if (refund.status() == Refund.Status.FAILED) {
            json.put("failure_reason", "unknown");
        }
        json.set("metadata", IntentView.text(refund.metadata()));
        return json;
    }
}
