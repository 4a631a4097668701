package io.foyer.gateway.alias;

import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a request's body strictly. By bytes, and telling nothing of what was in it: Spring's own
 * codecs log at DEBUG what they read, and somebody will one day send a card number.
 */
@Component
public class JsonBody {

    private final JsonMapper json;

    JsonBody(JsonMapper json) {
        this.json = json;
    }

    /**
     * The body as a record, whose constructor may refuse it with a {@link Problem}; fails with a
     * problem when it is no such JSON or has unknown fields.
     */
    public <T> Mono<T> read(ServerRequest request, Class<T> type) {
        return request.bodyToMono(byte[].class)
                .defaultIfEmpty(new byte[0])
                .map(bytes -> parse(bytes, type));
    }

    private <T> T parse(byte[] bytes, Class<T> type) {
        try {
            var read = json.readValue(bytes, type);
            if (read == null) {
                throw unreadable();
            }
            return read;
        } catch (JacksonException e) {
            throw e.getCause() instanceof Problem refusal ? refusal : unreadable();
        }
    }

    private static Problem unreadable() {
        return new Problem(
                ProblemType.MALFORMED_REQUEST,
                "The body is no JSON of this call's fields and of no others.");
    }
}
