package io.foyer.gateway.route;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * What a service answered.
 *
 * @param headers those that are a client's business
 * @param body an empty object when there was none
 */
public record ServiceAnswer(HttpStatusCode status, HttpHeaders headers, JsonNode body) {

    private static final List<String> PASSED =
            List.of(
                    HttpHeaders.CONTENT_TYPE,
                    HttpHeaders.ETAG,
                    HttpHeaders.RETRY_AFTER,
                    HttpHeaders.WWW_AUTHENTICATE,
                    "RateLimit-Limit",
                    "RateLimit-Remaining",
                    "RateLimit-Reset");

    static ServiceAnswer of(HttpStatusCode status, HttpHeaders received, JsonNode body) {
        var passed = new HttpHeaders();
        for (var name : PASSED) {
            var value = received.getFirst(name);
            if (value != null) {
                passed.set(name, value);
            }
        }
        return new ServiceAnswer(status, passed, body);
    }

    /** Goes on with what was answered; a refusal ends it and is the client's answer too. */
    public Mono<ServiceAnswer> then(Function<JsonNode, Mono<ServiceAnswer>> next) {
        return isRefusal() ? Mono.just(this) : next.apply(body);
    }

    /** Whether it was not done. */
    public boolean isRefusal() {
        return status.isError();
    }

    /** Whether it is a problem document with this code. */
    public boolean isProblem(String code) {
        return isRefusal() && code.equals(body.path("code").asString(""));
    }

    /** The same with another body. */
    public ServiceAnswer with(JsonNode other) {
        return new ServiceAnswer(status, headers, other);
    }

    /** The same where no handler answers but a route. */
    Mono<Void> writeTo(ServerHttpResponse response) {
        response.setStatusCode(status);
        response.getHeaders().putAll(headers);
        var bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        return response.writeWith(Mono.just(response.bufferFactory().wrap(bytes)));
    }

    /** As it goes to the client. */
    public Mono<ServerResponse> toClient() {
        var response = ServerResponse.status(status).headers(all -> all.putAll(headers));
        if (headers.getContentType() == null) {
            return response.build();
        }
        // As bytes, which no codec logs: tickets' codes are in there.
        return response.bodyValue(body.toString().getBytes(StandardCharsets.UTF_8));
    }
}
