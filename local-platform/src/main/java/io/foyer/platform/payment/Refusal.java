package io.foyer.platform.payment;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The API says no, in Stripe's shape. Thrown from wherever the reason is found and rendered in one
 * place.
 *
 * <p>A refusal before execution (bad parameters, wrong key, too fast) is never saved under an
 * idempotency key; one that comes out of execution (a declined card, a wrong state) is.
 */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final boolean executed;
    private final transient ObjectNode error = Json.object();

    private Refusal(int status, boolean executed, String type, String message) {
        super(message, null, false, false);
        this.status = status;
        this.executed = executed;
        error.put("message", message).put("type", type);
    }

    static Refusal missing(String param) {
        return invalid("parameter_missing", "Missing required param: " + param + ".", param);
    }

    /** A parameter that can't be used; the endpoint has not begun to work. */
    static Refusal invalid(String code, String message, String param) {
        return new Refusal(400, false, "invalid_request_error", message)
                .with("code", code)
                .with("param", param);
    }

    /** The endpoint began to work and could not go on. */
    static Refusal impossible(@Nullable String code, String message) {
        return new Refusal(400, true, "invalid_request_error", message).with("code", code);
    }

    static Refusal noSuch(String object, String id, String param) {
        String message = "No such " + object + ": '" + id + "'";
        return new Refusal(404, true, "invalid_request_error", message)
                .with("code", "resource_missing")
                .with("param", param);
    }

    static Refusal unknownUrl(String method, String path) {
        String message = "Unrecognized request URL (" + method + ": " + path + ").";
        return new Refusal(404, false, "invalid_request_error", message);
    }

    static Refusal unauthorized(@Nullable String code, String message) {
        return new Refusal(401, false, "invalid_request_error", message).with("code", code);
    }

    static Refusal tooLarge() {
        return new Refusal(413, false, "invalid_request_error", "Request entity too large.");
    }

    static Refusal tooMany() {
        String message = "Too many requests hit the API too quickly.";
        return new Refusal(429, false, "invalid_request_error", message).with("code", "rate_limit");
    }

    static Refusal serverError() {
        String message = "An unknown error occurred";
        return new Refusal(500, true, "api_error", message);
    }

    static Refusal card(Decline decline) {
        return new Refusal(402, true, decline.type(), decline.message())
                .with("code", decline.code())
                .with("decline_code", decline.declineCode());
    }

    static Refusal keyReused(String message) {
        return new Refusal(400, false, "idempotency_error", message);
    }

    static Refusal keyInUse(String key) {
        String message =
                "There is currently another in-progress request using this Idempotent Key (that"
                        + " probably means you submitted twice, and the other request is still"
                        + " going through): "
                        + key
                        + ". Please try your request again in a bit.";
        return new Refusal(409, false, "idempotency_error", message)
                .with("code", "idempotency_key_in_use");
    }

    Refusal with(String field, @Nullable String value) {
        if (value != null) {
            error.put(field, value);
        }
        return this;
    }

    Refusal with(String field, ObjectNode value) {
        error.set(field, value);
        return this;
    }

    int status() {
        return status;
    }

    boolean executed() {
        return executed;
    }

    ObjectNode body() {
        ObjectNode body = Json.object();
        body.set("error", error);
        return body;
    }
}
