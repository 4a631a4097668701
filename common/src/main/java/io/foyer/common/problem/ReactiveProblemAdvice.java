package io.foyer.common.problem;

import io.foyer.common.trace.RequestTrace;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.reactive.result.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Renders every refusal and every surprise of a reactive service as a problem document. */
@RestControllerAdvice
class ReactiveProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ReactiveProblemAdvice.class);

    private final ProblemDocuments documents;

    ReactiveProblemAdvice(ProblemDocuments documents) {
        this.documents = documents;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refuse(Problem problem, ServerWebExchange exchange) {
        return ResponseEntity.status(problem.type().status())
                .headers(documents.headers(problem))
                .body(traced(documents.of(problem), exchange));
    }

    @ExceptionHandler
    Mono<ResponseEntity<ProblemDetail>> fail(Exception failure, ServerWebExchange exchange) {
        if (failure instanceof AccessDeniedException
                || failure instanceof AuthenticationException) {
            return Mono.error(failure); // Spring Security's own filters answer these.
        }
        log.error("Unexpected failure", failure);
        var document =
                documents.of(ProblemType.INTERNAL_ERROR, "Something went wrong on our side.");
        return Mono.just(
                ResponseEntity.status(document.getStatus())
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(traced(document, exchange)));
    }

    @Override
    protected Mono<ResponseEntity<Object>> handleWebExchangeBindException(
            WebExchangeBindException failure,
            HttpHeaders headers,
            HttpStatusCode status,
            ServerWebExchange exchange) {
        return Mono.just(
                ResponseEntity.badRequest()
                        .body(traced(documents.invalid(failure.getAllErrors()), exchange)));
    }

    @Override
    protected Mono<ResponseEntity<Object>> handleHandlerMethodValidationException(
            HandlerMethodValidationException failure,
            HttpHeaders headers,
            HttpStatusCode status,
            ServerWebExchange exchange) {
        return Mono.just(
                ResponseEntity.badRequest()
                        .body(traced(documents.invalid(failure.getAllErrors()), exchange)));
    }

    @Override
    protected Mono<ResponseEntity<Object>> createResponseEntity(
            @Nullable Object body,
            @Nullable HttpHeaders headers,
            HttpStatusCode status,
            ServerWebExchange exchange) {
        var type = ProblemType.ofStatus(status.value());
        var document =
                body instanceof ProblemDetail detail
                        ? documents.complete(detail, type)
                        : documents.of(type, type.title());
        return Mono.just(new ResponseEntity<>(traced(document, exchange), headers, status));
    }

    private static ProblemDetail traced(ProblemDetail document, ServerWebExchange exchange) {
        RequestTrace.of(exchange)
                .ifPresent(trace -> document.setProperty("traceId", trace.traceId()));
        return document;
    }
}
