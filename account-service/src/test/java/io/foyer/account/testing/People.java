package io.foyer.account.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** Signs people up and logs them in, over the API. */
public final class People {

    public static final String PASSWORD = "a long walk to the theatre";

    private final MockMvcTester http;
    private final JsonMapper json;
    private final JdbcClient jdbc;

    People(MockMvcTester http, JsonMapper json, JdbcClient jdbc) {
        this.http = http;
        this.json = json;
        this.jdbc = jdbc;
    }

    /** A new account with an address of its own. */
    public Person someone(String role) {
        var email = "someone-%s@example.com".formatted(UUID.randomUUID());
        var answer =
                post(
                        "/api/v1/accounts",
                        Map.of(
                                "email", email,
                                "password", PASSWORD,
                                "name", "Someone",
                                "role", role));
        assertThat(answer).hasStatus(201);
        var id = json.readTree(body(answer)).get("id").asString();
        return new Person(UUID.fromString(id), email, PASSWORD);
    }

    public Person someone() {
        return someone("CUSTOMER");
    }

    public LoggedIn logIn(Person person) {
        return logIn(person.email(), person.password());
    }

    public LoggedIn logIn(String email, String password) {
        var answer = tryToLogIn(email, password);
        assertThat(answer).hasStatusOk();
        return session(answer);
    }

    public MvcTestResult tryToLogIn(String email, String password) {
        return post("/api/v1/auth/login", Map.of("email", email, "password", password));
    }

    /** From another client than all others: an address as the gateway would forward it. */
    public MvcTestResult tryToLogIn(String email, String password, String fromAddress) {
        return http.post()
                .uri("/api/v1/auth/login")
                .with(
                        request -> {
                            request.setRemoteAddr(fromAddress);
                            return request;
                        })
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsBytes(Map.of("email", email, "password", password)))
                .exchange();
    }

    /** Somebody with exactly these roles, logged in. */
    public LoggedIn withRoles(String... roles) {
        return logIn(someoneWithRoles(roles));
    }

    /** Somebody with exactly these roles. */
    public Person someoneWithRoles(String... roles) {
        var person = someone();
        jdbc.sql("DELETE FROM account_role WHERE account_id = ?").param(person.id()).update();
        for (var role : roles) {
            jdbc.sql("INSERT INTO account_role (account_id, role) VALUES (?, ?)")
                    .params(person.id(), role)
                    .update();
        }
        return person;
    }

    /** A call with an access token and, if there is one, a JSON body. */
    public MvcTestResult call(LoggedIn caller, HttpMethod method, String path, String body) {
        return http.method(method)
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, caller.bearer())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    public MvcTestResult get(LoggedIn caller, String path) {
        return call(caller, HttpMethod.GET, path, "");
    }

    public MvcTestResult delete(LoggedIn caller, String path) {
        return call(caller, HttpMethod.DELETE, path, "");
    }

    public MvcTestResult refresh(String refreshToken) {
        return post("/api/v1/auth/refresh", Map.of("refreshToken", refreshToken));
    }

    public LoggedIn session(MvcTestResult answer) {
        return json.readValue(body(answer), LoggedIn.class);
    }

    public MvcTestResult post(String path, Map<String, ?> body) {
        return send(http.post(), path, body);
    }

    /** A call in the name of somebody who is logged in. */
    public MvcTestResult post(LoggedIn caller, String path, Map<String, ?> body) {
        return send(http.post().header(HttpHeaders.AUTHORIZATION, caller.bearer()), path, body);
    }

    public MvcTestResult put(LoggedIn caller, String path, Map<String, ?> body) {
        return send(http.put().header(HttpHeaders.AUTHORIZATION, caller.bearer()), path, body);
    }

    /** The caller's own account. */
    public MvcTestResult me(LoggedIn caller) {
        return http.get()
                .uri("/api/v1/accounts/me")
                .header(HttpHeaders.AUTHORIZATION, caller.bearer())
                .exchange();
    }

    private MvcTestResult send(
            MockMvcTester.MockMvcRequestBuilder request, String path, Map<String, ?> body) {
        return request.uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsBytes(body))
                .exchange();
    }

    public static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
