package io.foyer.booking.ticket;

import io.foyer.common.security.Role;
import io.foyer.testing.identity.TestIdentity;
import java.io.UnsupportedEncodingException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with an account, an address and roles, who does something with tickets over HTTP. */
public final class Visitor {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final MockMvcTester http;
    private final UUID accountId;
    private final String token;

    private Visitor(MockMvcTester http, UUID accountId, String token) {
        this.http = http;
        this.accountId = accountId;
        this.token = token;
    }

    public static Visitor of(
            MockMvcTester http, TestIdentity identity, UUID accountId, Role... roles) {
        return new Visitor(http, accountId, identity.token(accountId, roles));
    }

    public static Visitor withAddress(
            MockMvcTester http, TestIdentity identity, String email, boolean verified) {
        var accountId = UUID.randomUUID();
        return new Visitor(
                http, accountId, identity.token(accountId, email, verified, Role.CUSTOMER));
    }

    public UUID accountId() {
        return accountId;
    }

    public String token() {
        return token;
    }

    public MvcTestResult get(String path, Object... variables) {
        return send(HttpMethod.GET, null, path, variables);
    }

    public MvcTestResult post(@Nullable Object body, String path, Object... variables) {
        return send(HttpMethod.POST, body, path, variables);
    }

    public MvcTestResult delete(String path, Object... variables) {
        return send(HttpMethod.DELETE, null, path, variables);
    }

    private MvcTestResult send(
            HttpMethod method, @Nullable Object body, String path, Object... variables) {
        var request =
                http.method(method).uri(path, variables).header("Authorization", "Bearer " + token);
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).content(JSON.writeValueAsString(body));
        }
        return request.exchange();
    }

    public static JsonNode body(MvcTestResult answer) {
        try {
            return JSON.readTree(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static byte[] bytes(MvcTestResult answer) {
        return answer.getResponse().getContentAsByteArray();
    }

    /** Status and problem code, such as {@code 409 already-used}. */
    public static String told(MvcTestResult answer) {
        var status = answer.getResponse().getStatus();
        return status < 400
                ? String.valueOf(status)
                : status + " " + body(answer).path("code").asString();
    }
}
