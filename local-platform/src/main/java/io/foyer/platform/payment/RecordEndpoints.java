package io.foyer.platform.payment;

import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The calls that read charges and events, and those on payment methods. */
final class RecordEndpoints {

    private final Books books;
    private final PaymentMethods methods;
    private final ChargeView charges;
    private final boolean livemode;

    RecordEndpoints(Books books, PaymentMethods methods, ChargeView charges, boolean livemode) {
        this.books = books;
        this.methods = methods;
        this.charges = charges;
        this.livemode = livemode;
    }

    void addTo(Routes routes) {
        routes.add(Operation.LIST_CHARGES, "GET", "/v1/charges", (call, _) -> charges(call));
        routes.add(Operation.RETRIEVE_CHARGE, "GET", "/v1/charges/{id}", (_, id) -> charge(id));
        routes.add(Operation.LIST_EVENTS, "GET", "/v1/events", (call, _) -> events(call));
        routes.add(Operation.RETRIEVE_EVENT, "GET", "/v1/events/{id}", (_, id) -> event(id));
        routes.add(
                Operation.CREATE_PAYMENT_METHOD,
                "POST",
                "/v1/payment_methods",
                (call, _) -> MethodView.json(methods.create(call.parameters()), livemode));
        routes.add(
                Operation.RETRIEVE_PAYMENT_METHOD,
                "GET",
                "/v1/payment_methods/{id}",
                (_, id) -> MethodView.json(methods.resolve(id), livemode));
    }

    private JsonNode charges(ApiCall call) {
        return Pages.page(
                call,
                books.charges,
                charge -> RefundEndpoints.matches(call, "payment_intent", charge.intent()),
                charges::json);
    }

    private JsonNode charge(String id) {
        return books.charges
                .find(id)
                .map(charges::json)
                .orElseThrow(() -> Refusal.noSuch("charge", id, "id"));
    }

    private JsonNode events(ApiCall call) {
        List<String> types = call.parameters().list("types");
        Predicate<SandboxEvent> ofTypes = event -> types.isEmpty() || types.contains(event.type());
        Predicate<SandboxEvent> ofType =
                event ->
                        call.parameters()
                                .text("type")
                                .map(type -> matches(type, event.type()))
                                .orElse(true);
        return Pages.page(call, books.events, ofTypes.and(ofType).and(delivered(call)), this::show);
    }

    /** A type is named in full, or by its beginning as in {@code charge.*}. */
    private static boolean matches(String wanted, String type) {
        return wanted.endsWith("*")
                ? type.startsWith(wanted.substring(0, wanted.length() - 1))
                : type.equals(wanted);
    }

    private Predicate<SandboxEvent> delivered(ApiCall call) {
        if (!call.parameters().has("delivery_success")) {
            return _ -> true;
        }
        boolean wanted = call.parameters().flag("delivery_success");
        return event ->
                wanted
                        == books.delivered
                                .find(event.id())
                                .map(DeliveredEvent::accepted)
                                .orElse(false);
    }

    private JsonNode event(String id) {
        return books.events
                .find(id)
                .map(this::show)
                .orElseThrow(() -> Refusal.noSuch("event", id, "id"));
    }

    private ObjectNode show(SandboxEvent event) {
        return Events.json(event, livemode, Events.API_VERSION);
    }
}
