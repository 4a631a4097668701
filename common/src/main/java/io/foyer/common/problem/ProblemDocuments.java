package io.foyer.common.problem;

import io.micrometer.tracing.Tracer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/**
 * Builds problem documents that look the same from every service: {@code type}, {@code title},
 * {@code status}, {@code detail}, {@code code}, {@code traceId} and what the client needs.
 */
public final class ProblemDocuments {

    private final ObjectProvider<Tracer> tracer;

    ProblemDocuments(ObjectProvider<Tracer> tracer) {
        this.tracer = tracer;
    }

    public ProblemDetail of(ProblemType type, @Nullable String detail) {
        var document = ProblemDetail.forStatusAndDetail(type.status(), detail);
        return complete(document, type);
    }

    public ProblemDetail of(Problem problem) {
        var document = of(problem.type(), problem.getMessage());
        problem.properties().forEach(document::setProperty);
        return document;
    }

    /** Gives a document that the framework made our type, code and trace id. */
    ProblemDetail complete(ProblemDetail document, ProblemType type) {
        document.setType(type.uri());
        document.setTitle(type.title());
        if (document.getDetail() == null) {
            document.setDetail(type.title());
        }
        document.setProperty("code", type.code());
        document.setProperty("traceId", traceId());
        return document;
    }

    ProblemDetail invalid(List<? extends MessageSourceResolvable> errors) {
        var document = of(ProblemType.VALIDATION_FAILED, "Some fields are not valid.");
        document.setProperty("errors", errors.stream().map(ProblemDocuments::describe).toList());
        return document;
    }

    /** What goes with the document: how to log in, and when to come back. */
    public HttpHeaders headers(Problem problem) {
        var headers = new HttpHeaders();
        // Said here, so that a caller who accepts only an event stream or a picture can read it
        // too.
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.type().status() == HttpStatus.UNAUTHORIZED) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        var wait = problem.retryAfter();
        if (wait != null) {
            headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait.toSeconds())));
        }
        return headers;
    }

    private static Map<String, String> describe(MessageSourceResolvable error) {
        var described = new LinkedHashMap<String, String>();
        if (error instanceof FieldError field) {
            described.put("field", field.getField());
        } else if (error instanceof ObjectError object) {
            described.put("field", object.getObjectName());
        } else if (error.getCodes() != null && error.getCodes().length > 0) {
            var code = error.getCodes()[0];
            described.put("field", code.substring(code.lastIndexOf('.') + 1));
        }
        var message = error.getDefaultMessage();
        described.put("message", message == null ? "is not valid" : message);
        return described;
    }

    private @Nullable String traceId() {
        var current = tracer.getIfAvailable(() -> Tracer.NOOP).currentSpan();
        return current == null ? null : current.context().traceId();
    }
}
