package io.foyer.gateway.failure;

import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemDocuments;
import io.foyer.common.problem.ProblemType;
import io.foyer.common.trace.RequestTrace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Answers every failure at the gateway with a problem document. */
@Component
@Order(ProblemAnswers.ORDER)
class ProblemAnswers implements WebExceptionHandler {

    /** Before Boot's own, which stands at -1. */
    static final int ORDER = -2;

    private static final Logger log = LoggerFactory.getLogger(ProblemAnswers.class);

    private final ProblemDocuments documents;
    private final JsonMapper json;

    ProblemAnswers(ProblemDocuments documents, JsonMapper json) {
        this.documents = documents;
        this.json = json;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        var response = exchange.getResponse();
        if (response.isCommitted()) {
            return Mono.error(failure); // too late for an answer: the connection is closed
        }
        var problem = describe(exchange, failure);
        response.setStatusCode(problem.type().status());
        var headers = response.getHeaders();
        headers.remove(HttpHeaders.CONTENT_LENGTH);
        headers.remove(HttpHeaders.CONTENT_ENCODING);
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setAll(documents.headers(problem).toSingleValueMap());
        if (problem.type() == ProblemType.UNAUTHENTICATED) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        var body = json.writeValueAsBytes(document(exchange, problem));
        return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
    }

    private Object document(ServerWebExchange exchange, Problem problem) {
        var document = documents.of(problem);
        RequestTrace.of(exchange)
                .ifPresent(trace -> document.setProperty("traceId", trace.traceId()));
        return document;
    }

    private static Problem describe(ServerWebExchange exchange, Throwable failure) {
        var described = Failures.describe(failure);
        if (described != null) {
            return described;
        }
        log.error("Unexpected failure of {}", exchange.getRequest().getPath(), failure);
        return new Problem(ProblemType.INTERNAL_ERROR, "Something went wrong on our side.");
    }
}
