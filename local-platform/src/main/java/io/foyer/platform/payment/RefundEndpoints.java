package io.foyer.platform.payment;

import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** The calls on refunds. */
final class RefundEndpoints {

    private final Books books;
    private final Refunds refunds;
    private final RefundChanges changes;

    RefundEndpoints(Books books, Refunds refunds, RefundChanges changes) {
        this.books = books;
        this.refunds = refunds;
        this.changes = changes;
    }

    void addTo(Routes routes) {
        String all = "/v1/refunds";
        String one = all + "/{id}";
        routes.add(
                Operation.CREATE_REFUND,
                "POST",
                all,
                (call, _) -> RefundView.json(refunds.create(call.parameters())));
        routes.add(Operation.LIST_REFUNDS, "GET", all, (call, _) -> list(call));
        routes.add(
                Operation.RETRIEVE_REFUND,
                "GET",
                one,
                (_, id) -> RefundView.json(refunds.find(id)));
        routes.add(Operation.UPDATE_REFUND, "POST", one, this::update);
    }

    private JsonNode list(ApiCall call) {
        Predicate<Refund> ofIntent = refund -> matches(call, "payment_intent", refund.intent());
        return Pages.page(
                call,
                books.refunds,
                ofIntent.and(refund -> matches(call, "charge", refund.charge())),
                RefundView::json);
    }

    static boolean matches(ApiCall call, String parameter, String value) {
        return call.parameters().text(parameter).map(value::equals).orElse(true);
    }

    private JsonNode update(ApiCall call, String id) {
        Refund refund = refunds.find(id);
        return RefundView.json(
                changes.amended(
                        refund.noted(IntentTerms.metadata(refund.metadata(), call.parameters()))));
    }
}
