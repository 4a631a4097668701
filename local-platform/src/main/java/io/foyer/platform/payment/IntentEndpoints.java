package io.foyer.platform.payment;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The calls on PaymentIntents. */
final class IntentEndpoints {

    private final Books books;
    private final PaymentIntents intents;
    private final PaymentMethods methods;
    private final IntentView view;

    IntentEndpoints(Books books, PaymentIntents intents, PaymentMethods methods, IntentView view) {
        this.books = books;
        this.intents = intents;
        this.methods = methods;
        this.view = view;
    }

    void addTo(Routes routes) {
        String all = "/v1/payment_intents";
        String one = all + "/{id}";
        routes.add(Operation.CREATE_INTENT, "POST", all, (call, _) -> create(call));
        routes.add(Operation.LIST_INTENTS, "GET", all, (call, _) -> list(call));
        routes.add(Operation.RETRIEVE_INTENT, "GET", one, this::retrieve);
        routes.add(Operation.UPDATE_INTENT, "POST", one, this::update);
        routes.add(Operation.CONFIRM_INTENT, "POST", one + "/confirm", this::confirm);
        routes.add(Operation.CAPTURE_INTENT, "POST", one + "/capture", this::capture);
        routes.add(Operation.CANCEL_INTENT, "POST", one + "/cancel", this::cancel);
    }

    private JsonNode create(ApiCall call) {
        FormParameters parameters = call.parameters();
        boolean confirm = parameters.flag("confirm");
        IntentTerms.amount(parameters);
        PaymentMethod method = method(parameters);
        if (confirm && method == null) {
            throw IntentRefusals.noCard();
        }
        Intent intent = intents.create(parameters, method);
        return confirm && method != null ? confirmed(call, intent, method) : show(call, intent);
    }

    private JsonNode list(ApiCall call) {
        return Pages.page(
                call, books.intents, _ -> true, intent -> view.expanded(intent, expand(call)));
    }

    private JsonNode retrieve(ApiCall call, String id) {
        return show(call, find(call, id));
    }

    private JsonNode update(ApiCall call, String id) {
        FormParameters parameters = call.parameters();
        return show(call, intents.update(intents.find(id), parameters, method(parameters)));
    }

    private JsonNode confirm(ApiCall call, String id) {
        Intent intent = find(call, id);
        PaymentMethod method = method(call.parameters());
        if (method == null) {
            method =
                    Optional.ofNullable(intent.state().card())
                            .flatMap(books.methods::find)
                            .orElse(null);
        }
        if (method == null && intent.state() instanceof IntentState.RequiresPaymentMethod) {
            throw IntentRefusals.noCard();
        }
        if (method == null) {
            throw IntentRefusals.state(intent, "confirm");
        }
        return confirmed(call, intent, method);
    }

    private JsonNode confirmed(ApiCall call, Intent intent, PaymentMethod method) {
        Intent after =
                intents.confirm(
                        intent, method, Confirmation.of(call.parameters()), call.settling());
        if (after.state() instanceof IntentState.RequiresPaymentMethod(CardProblem problem)
                && problem != null) {
            throw declined(call, after, problem);
        }
        return show(call, after);
    }

    private Refusal declined(ApiCall call, Intent intent, CardProblem problem) {
        Refusal refusal =
                Refusal.card(problem.decline())
                        .with("charge", problem.charge())
                        .with("payment_intent", show(call, intent));
        books.methods
                .find(problem.paymentMethod())
                .ifPresent(method -> refusal.with("payment_method", view.method(method)));
        return refusal;
    }

    private JsonNode capture(ApiCall call, String id) {
        Optional<Long> amount = call.parameters().integer("amount_to_capture");
        if (amount.isPresent() && amount.get() < 1) {
            throw Refusal.invalid(
                    "parameter_invalid_integer",
                    "This value must be greater than or equal to 1.",
                    "amount_to_capture");
        }
        return show(call, intents.capture(intents.find(id), amount));
    }

    private JsonNode cancel(ApiCall call, String id) {
        String reason = call.parameters().text("cancellation_reason").orElse(null);
        if (reason != null
                && !Set.of("duplicate", "fraudulent", "requested_by_customer", "abandoned")
                        .contains(reason)) {
            throw Refusal.invalid(
                    "parameter_invalid",
                    "Invalid cancellation_reason: " + reason,
                    "cancellation_reason");
        }
        return show(call, intents.cancel(intents.find(id), reason));
    }

    /** A browser finds only the intent whose secret it has. */
    private Intent find(ApiCall call, String id) {
        Intent intent = intents.find(id);
        String secret = call.parameters().text("client_secret").orElse(null);
        if ((call.fromBrowser() || secret != null) && !intent.clientSecret().equals(secret)) {
            throw Refusal.noSuch("payment_intent", id, "intent");
        }
        return intent;
    }

    private @Nullable PaymentMethod method(FormParameters parameters) {
        return parameters.text("payment_method").map(methods::resolve).orElse(null);
    }

    private ObjectNode show(ApiCall call, Intent intent) {
        return call.fromBrowser() ? view.forBrowser(intent) : view.expanded(intent, expand(call));
    }

    private static Set<String> expand(ApiCall call) {
        return call.parameters().list("expand").stream()
                .map(path -> path.startsWith("data.") ? path.substring(5) : path)
                .collect(Collectors.toSet());
    }
}
