package io.foyer.system.client;

import java.util.Map;
import java.util.UUID;

/** Somebody with an account, logged in. */
public class Person {

    private static final String PASSWORD = "a curtain rises at eight";

    protected final Api api;
    protected final String token;
    private final String email;

    Person(Api api, String role, String name) {
        this.api = api;
        this.email = UUID.randomUUID() + "@people.example";
        api.post(
                        "accounts",
                        null,
                        Map.of("email", email, "password", PASSWORD, "name", name, "role", role))
                .expect(201);
        this.token =
                api.post("auth/login", null, Map.of("email", email, "password", PASSWORD))
                        .expect(200)
                        .path("accessToken")
                        .asString();
    }

    public String token() {
        return token;
    }

    public String email() {
        return email;
    }
}
