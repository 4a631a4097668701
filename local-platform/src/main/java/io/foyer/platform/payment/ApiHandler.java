package io.foyer.platform.payment;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers the API's calls: key, route, faults, idempotency, effect, in this order. */
final class ApiHandler {

    private final Routes routes;
    private final CallReader reader;
    private final Faults faults;
    private final IdempotentCalls calls;
    private final CallCounts counts;

    ApiHandler(
            Routes routes,
            CallReader reader,
            Faults faults,
            IdempotentCalls calls,
            CallCounts counts) {
        this.routes = routes;
        this.reader = reader;
        this.faults = faults;
        this.calls = calls;
        this.counts = counts;
    }

    void handle(HttpExchange exchange) throws IOException {
        Http.allowBrowsers(exchange);
        if (exchange.getRequestMethod().equals("OPTIONS")) {
            exchange.sendResponseHeaders(204, -1);
            return;
        }
        String requestId = reader.stamp(exchange);
        try {
            Routes.Match match =
                    routes.find(exchange.getRequestMethod(), exchange.getRequestURI().getPath());
            counts.add(match.operation());
            answer(exchange, match, requestId);
        } catch (Refusal refusal) {
            Http.send(exchange, Answer.of(refusal));
        }
    }

    private void answer(HttpExchange exchange, Routes.Match match, String requestId)
            throws IOException {
        ApiCall read = reader.read(exchange, match.operation(), requestId);
        FaultPlan plan = faults.plan(match.operation());
        if (plan.has(FaultKind.REFUSE)) {
            exchange.close();
            return;
        }
        if (plan.has(FaultKind.TOO_MANY_REQUESTS)) {
            throw Refusal.tooMany();
        }
        ApiCall call = read.settlingAfter(plan.duration(FaultKind.SETTLE_LATE).orElse(null));
        IdempotentCalls.Result result = calls.execute(call, match, plan);
        replayed(exchange, result.replayOf());
        if (plan.has(FaultKind.HANG) || plan.has(FaultKind.DROP_RESPONSE)) {
            plan.pause(FaultKind.HANG);
            Http.breakOff(exchange, result.answer());
            return;
        }
        Http.send(exchange, result.answer());
    }

    private static void replayed(HttpExchange exchange, @Nullable String original) {
        Optional.ofNullable(original)
                .ifPresent(
                        id -> {
                            exchange.getResponseHeaders().set("Idempotent-Replayed", "true");
                            exchange.getResponseHeaders().set("Original-Request", id);
                        });
    }
}
