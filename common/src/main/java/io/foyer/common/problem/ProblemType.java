package io.foyer.common.problem;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/**
 * Everything the platform can refuse, in one place. The {@code code} a client reads is the
 * constant's name in kebab case; {@code type} is {@code urn:foyer:problem:<code>}. Both are stable:
 * a constant is never renamed once released.
 */
public enum ProblemType {
    // The request itself
    MALFORMED_REQUEST(HttpStatus.BAD_REQUEST, "The request could not be read"),
    VALIDATION_FAILED(HttpStatus.BAD_REQUEST, "Some fields are not valid"),
    IDEMPOTENCY_KEY_MISSING(HttpStatus.BAD_REQUEST, "This call needs an Idempotency-Key header"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "This method is not allowed here"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "No acceptable representation"),
    PAYLOAD_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The request body is too large"),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "This media type is not supported"),
    UPGRADE_REQUIRED(HttpStatus.UPGRADE_REQUIRED, "This address speaks WebSocket only"),
    PRECONDITION_FAILED(HttpStatus.PRECONDITION_FAILED, "It was changed in the meantime"),
    IDEMPOTENCY_KEY_REUSED(
            HttpStatus.UNPROCESSABLE_CONTENT, "This key was used for another request"),
    IDEMPOTENCY_KEY_IN_USE(HttpStatus.CONFLICT, "A request with this key is still running"),

    // Who calls
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "Please log in"),
    INVALID_CREDENTIALS(HttpStatus.UNAUTHORIZED, "The e-mail address or the password is wrong"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "Your role does not allow this"),
    ADMISSION_REQUIRED(HttpStatus.FORBIDDEN, "This sale has a waiting room; please join it first"),
    PROOF_REQUIRED(HttpStatus.FORBIDDEN, "Please show that a person is asking"),

    // What it is about
    NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such thing, or it is not yours"),
    LINK_NOT_VALID(HttpStatus.GONE, "This link was used, replaced or has expired"),
    STATE_CONFLICT(HttpStatus.CONFLICT, "That is not possible in the present state"),

    // Selling
    SEATS_TAKEN(HttpStatus.CONFLICT, "Some of these seats are taken"),
    LIMIT_REACHED(HttpStatus.CONFLICT, "The limit of seats per buyer is reached"),
    SALE_CLOSED(HttpStatus.CONFLICT, "This showtime is not on sale"),
    HOLD_EXPIRED(HttpStatus.CONFLICT, "The hold has expired"),
    EXTENSION_REFUSED(HttpStatus.CONFLICT, "The seats cannot be held any longer"),
    SEAT_RULE(HttpStatus.UNPROCESSABLE_CONTENT, "This choice of seats breaks a seating rule"),
    CANCELLATION_REFUSED(HttpStatus.CONFLICT, "This can no longer be cancelled"),
    REFUND_EXCEEDS_PAYMENT(HttpStatus.CONFLICT, "More than what is left of the payment"),
    ALREADY_USED(HttpStatus.CONFLICT, "This ticket was used already"),
    TICKET_NOT_VALID(HttpStatus.UNPROCESSABLE_CONTENT, "This ticket does not admit here"),
    PAYMENT_DECLINED(HttpStatus.PAYMENT_REQUIRED, "The payment was declined"),
    PAYMENT_IMPOSSIBLE(HttpStatus.UNPROCESSABLE_CONTENT, "No payment can be made for this"),

    // Load and faults
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too many requests"),
    OVERLOADED(HttpStatus.SERVICE_UNAVAILABLE, "Too busy just now; please try again"),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "A part of the platform cannot be reached"),
    GATEWAY_TIMEOUT(HttpStatus.GATEWAY_TIMEOUT, "A part of the platform took too long"),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side");

    private final HttpStatus status;
    private final String title;

    ProblemType(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    public HttpStatus status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public URI uri() {
        return URI.create("urn:foyer:problem:" + code());
    }

    /** The general type for a status that a framework, not the domain, decided on. */
    public static ProblemType ofStatus(int status) {
        return switch (status) {
            case 400 -> MALFORMED_REQUEST;
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 409 -> STATE_CONFLICT;
            case 412 -> PRECONDITION_FAILED;
            case 413 -> PAYLOAD_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 429 -> TOO_MANY_REQUESTS;
            case 502, 503 -> UNAVAILABLE;
            case 504 -> GATEWAY_TIMEOUT;
            default -> status < 500 ? MALFORMED_REQUEST : INTERNAL_ERROR;
        };
    }
}
