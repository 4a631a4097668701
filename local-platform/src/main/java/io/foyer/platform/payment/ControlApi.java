package io.foyer.platform.payment;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** The switches over HTTP, as JSON under {@code /_sandbox}; for tests, and for a curious hand. */
final class ControlApi {

    private static final int MOST_BYTES = 64 * 1024;

    /** Where events go. */
    record EndpointOrder(URI url) {}

    /** In which order kept events go out. */
    record ReleaseOrder(@Nullable List<String> order) {}

    /** Which event goes out again. */
    record ResendOrder(String event, int times) {}

    /** How long nobody answers. */
    record OutageOrder(double seconds) {}

    private final PaymentSandbox sandbox;
    private final ChallengePage challenges;

    ControlApi(PaymentSandbox sandbox, ChallengePage challenges) {
        this.sandbox = sandbox;
        this.challenges = challenges;
    }

    void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring("/_sandbox".length());
        String[] parts = path.split("/", -1);
        try {
            if (parts.length >= 3 && parts[1].equals("challenges")) {
                challenge(exchange, parts);
            } else {
                answer(exchange, perform(exchange, exchange.getRequestMethod() + " " + path));
            }
        } catch (Refusal refusal) {
            Http.send(exchange, Answer.of(refusal));
        } catch (JacksonException | IllegalArgumentException e) {
            String message = "Unreadable order: " + e.getMessage();
            Http.send(exchange, Answer.of(Refusal.impossible("parameter_invalid", message)));
        }
    }

    private void challenge(HttpExchange exchange, String[] parts) throws IOException {
        String order = exchange.getRequestMethod() + (parts.length > 3 ? " " + parts[3] : "");
        switch (order) {
            case "GET" -> challenges.show(exchange, parts[2]);
            case "POST complete" -> challenges.press(exchange, parts[2], true);
            case "POST fail" -> challenges.press(exchange, parts[2], false);
            default -> throw unknown(exchange);
        }
    }

    private Object perform(HttpExchange exchange, String order) throws IOException {
        return switch (order) {
            case "GET /health" -> Map.of("status", "UP");
            case "GET /state" -> sandbox.state();
            case "POST /reset" -> done(sandbox::reset);
            case "POST /outage" -> outage(read(exchange, OutageOrder.class));
            case "GET /faults" -> sandbox.faults().all();
            case "POST /faults" -> fault(read(exchange, FaultRule.class));
            case "DELETE /faults" -> done(sandbox.faults()::clear);
            default -> webhooks(exchange, order);
        };
    }

    private Object webhooks(HttpExchange exchange, String order) throws IOException {
        Webhooks webhooks = sandbox.webhooks();
        return switch (order) {
            case "GET /webhooks/faults" -> webhooks.rules();
            case "POST /webhooks/faults" -> {
                webhooks.add(read(exchange, WebhookRule.class));
                yield webhooks.rules();
            }
            case "DELETE /webhooks/faults" -> done(webhooks::clearRules);
            case "GET /webhooks/deliveries" -> webhooks.deliveries();
            case "POST /webhooks/endpoint" -> {
                webhooks.deliverTo(read(exchange, EndpointOrder.class).url());
                yield Map.of();
            }
            case "GET /webhooks/held" -> webhooks.held();
            case "POST /webhooks/hold" -> done(webhooks::hold);
            case "POST /webhooks/release" -> release(read(exchange, ReleaseOrder.class));
            case "POST /webhooks/resend" -> resend(read(exchange, ResendOrder.class));
            default -> expire(exchange, order);
        };
    }

    private Object expire(HttpExchange exchange, String order) {
        String start = "POST /payment_intents/";
        if (!order.startsWith(start) || !order.endsWith("/expire")) {
            throw unknown(exchange);
        }
        String id = order.substring(start.length(), order.length() - "/expire".length());
        return done(() -> sandbox.expireAuthorisation(id));
    }

    private Object fault(FaultRule rule) {
        sandbox.faults().add(rule);
        return sandbox.faults().all();
    }

    private Object outage(OutageOrder order) {
        Duration length = Duration.ofMillis((long) (order.seconds() * 1000));
        return done(() -> sandbox.outage(length));
    }

    private Object release(ReleaseOrder order) {
        List<String> ids = order.order();
        return done(() -> sandbox.webhooks().release(ids == null ? List.of() : ids));
    }

    private Object resend(ResendOrder order) {
        if (!sandbox.webhooks().resend(order.event(), Math.max(1, order.times()))) {
            throw Refusal.noSuch("event", order.event(), "event");
        }
        return Map.of();
    }

    private static Map<String, String> done(Runnable work) {
        work.run();
        return Map.of();
    }

    private static <T> T read(HttpExchange exchange, Class<T> kind) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES);
        return Json.MAPPER.readValue(
                body.length == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : body, kind);
    }

    private static void answer(HttpExchange exchange, Object body) throws IOException {
        Http.send(exchange, 200, "application/json", Json.MAPPER.writeValueAsString(body));
    }

    private static Refusal unknown(HttpExchange exchange) {
        return Refusal.unknownUrl(exchange.getRequestMethod(), exchange.getRequestURI().getPath());
    }
}
