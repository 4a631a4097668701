package io.foyer.event.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.common.security.Role;
import io.foyer.testing.identity.TestIdentity;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the service as somebody. */
@TestComponent
public final class Api {

    private final MockMvcTester mvc;
    private final JsonMapper json;
    private final TestIdentity identity;

    Api(MockMvcTester mvc, JsonMapper json, TestIdentity identity) {
        this.mvc = mvc;
        this.json = json;
        this.identity = identity;
    }

    public Someone nobody() {
        return new Someone(new UUID(0, 0), "");
    }

    public Someone customer() {
        return somebody(Role.CUSTOMER);
    }

    public Someone organizer() {
        return somebody(Role.ORGANIZER);
    }

    public Someone admin() {
        return somebody(Role.ADMIN);
    }

    public Someone doorStaff() {
        return somebody(Role.DOOR_STAFF);
    }

    /** A customer with this e-mail address. */
    public Someone customer(String email, boolean verified) {
        var id = UUID.randomUUID();
        return new Someone(id, identity.token(id, email, verified, Role.CUSTOMER));
    }

    /** What another service asks, past the gateway. */
    public MvcTestResult internal(String path) {
        return mvc.get().uri(path).exchange();
    }

    private Someone somebody(Role role) {
        var id = UUID.randomUUID();
        return new Someone(id, identity.token(id, role));
    }

    /** An account with its token; none when that is empty. */
    public final class Someone {

        private final UUID id;
        private final String token;

        private Someone(UUID id, String token) {
            this.id = id;
            this.token = token;
        }

        public UUID id() {
            return id;
        }

        public MvcTestResult get(String path) {
            return call(HttpMethod.GET, path, "");
        }

        public MvcTestResult post(String path, String body, String... headers) {
            return call(HttpMethod.POST, path, body, headers);
        }

        public MvcTestResult put(String path, String body, String... headers) {
            return call(HttpMethod.PUT, path, body, headers);
        }

        public MvcTestResult patch(String path, String body, String... headers) {
            return call(HttpMethod.PATCH, path, body, headers);
        }

        public MvcTestResult delete(String path, String... headers) {
            return call(HttpMethod.DELETE, path, "", headers);
        }

        /**
         * Calls the API.
         *
         * @param body JSON; none when empty
         * @param headers names and values by turns
         */
        public MvcTestResult call(HttpMethod method, String path, String body, String... headers) {
            var request = mvc.method(method).uri("/api/v1" + path);
            if (!token.isEmpty()) {
                request.header("Authorization", "Bearer " + token);
            }
            for (var i = 0; i < headers.length; i += 2) {
                request.header(headers[i], headers[i + 1]);
            }
            if (!body.isEmpty()) {
                request.content(body);
                if (!Arrays.asList(headers).contains("Content-Type")) {
                    request.contentType(MediaType.APPLICATION_JSON);
                }
            }
            return request.exchange();
        }

        /** Sends a path as it is, and bytes that may not even be text. */
        public MvcTestResult send(HttpMethod method, String path, byte[] body) {
            return mvc.method(method)
                    .uri(URI.create("/api/v1" + path))
                    .header("Authorization", "Bearer " + token)
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(body)
                    .exchange();
        }

        /** Does it, expects success, and gives the answer. */
        public JsonNode done(MvcTestResult result) {
            assertThat(result.getResponse().getStatus())
                    .as(() -> bodyOf(result))
                    .isBetween(200, 299);
            return json.readTree(bodyOf(result));
        }
    }

    /** Expects a refusal, and gives its problem document. */
    public JsonNode refused(MvcTestResult result, int status, String code) {
        assertThat(result.getResponse().getStatus()).as(() -> bodyOf(result)).isEqualTo(status);
        assertThat(result.getResponse().getContentType()).isEqualTo("application/problem+json");
        var problem = tree(result);
        assertThat(problem.get("code").asString()).isEqualTo(code);
        return problem;
    }

    public JsonNode tree(MvcTestResult result) {
        return json.readTree(bodyOf(result));
    }

    public static String bodyOf(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
