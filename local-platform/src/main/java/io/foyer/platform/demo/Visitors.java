package io.foyer.platform.demo;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Signs the demo accounts up and in. */
final class Visitors {

    private static final int CONFLICT = 409;

    private final FoyerApi api;

    Visitors(FoyerApi api) {
        this.api = api;
    }

    /** Makes the account, unless there is one already. */
    void signUp(DemoLogin login, String name) {
        FoyerApi.Answer answer =
                api.call(
                        "POST",
                        "/accounts",
                        Map.of(
                                "email", login.email(),
                                "password", login.password(),
                                "name", name,
                                "role", login.role()));
        if (answer.status() / 100 != 2 && answer.status() != CONFLICT) {
            throw new DemoFailure(
                    "%s could not sign up: %s".formatted(login.email(), answer.body()));
        }
    }

    /** Returns an access token. */
    String logIn(DemoLogin login) {
        JsonNode session =
                api.post(
                        "/auth/login",
                        Map.of("email", login.email(), "password", login.password()));
        return session.required("accessToken").asString();
    }
}
