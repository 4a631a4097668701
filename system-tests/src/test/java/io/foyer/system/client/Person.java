package io.foyer.system.client;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Somebody with an account, logged in. */
public class Person {

    public static final String PASSWORD = "a curtain rises at eight";

    protected final Api api;
    protected String token;
    private final String email;
    private String refreshToken;

    Person(Api api, String role, String name) {
        this(api, role, name, UUID.randomUUID() + "@people.example", Map.of());
    }

    /** Somebody of whom nothing is known but a token. */
    Person(Api api, String token) {
        this.api = api;
        this.token = token;
        this.email = "";
        this.refreshToken = "";
    }

    Person(Api api, String role, String name, String email, Map<String, Object> more) {
        this.api = api;
        this.email = email;
        var wish =
                new HashMap<String, Object>(
                        Map.of("email", email, "password", PASSWORD, "name", name, "role", role));
        wish.putAll(more);
        api.post("accounts", null, wish).expect(201);
        keep(logIn(PASSWORD).expect(200));
    }

    /** Logs in, and goes on with the new session. */
    public final void comeBack() {
        keep(logIn(PASSWORD).expect(200));
    }

    public String token() {
        return token;
    }

    public String email() {
        return email;
    }

    /** Tries to log in, as on another device. */
    public final Reply logIn(String password) {
        return api.post("auth/login", null, Map.of("email", email, "password", password));
    }

    /** Gets a token that says what is true by now. */
    public void refresh() {
        keep(api.post("auth/refresh", null, Map.of("refreshToken", refreshToken)).expect(200));
    }

    private void keep(JsonNode session) {
        token = session.path("accessToken").asString();
        refreshToken = session.path("refreshToken").asString();
    }

    /** Follows the link in the mail, and gets a token that says so. */
    public void verify(Inbox inbox) {
        var secret = inbox.secretIn("/account/verify", email);
        api.post("auth/email-verification", null, Map.of("token", secret)).done();
        refresh();
    }

    public JsonNode account() {
        return api.get("accounts/me", token).expect(200);
    }

    public String id() {
        return account().path("id").asString();
    }
}
