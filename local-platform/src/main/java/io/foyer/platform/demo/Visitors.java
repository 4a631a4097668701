package io.foyer.platform.demo;

import java.util.Map;

/** Signs the demo accounts up and in. */
final class Visitors {

    private static final int UNKNOWN = 401;

    private final FoyerApi api;

    Visitors(FoyerApi api) {
        this.api = api;
    }

    /** Returns an access token, of a new account if there is none that lets this log-in in. */
    String welcome(DemoLogin login, String name) {
        var answer = api.call("POST", "/auth/login", credentials(login));
        if (answer.status() == UNKNOWN) {
            signUp(login, name);
            return logIn(login);
        }
        return token(login, answer);
    }

    /** Returns an access token. */
    String logIn(DemoLogin login) {
        return token(login, api.call("POST", "/auth/login", credentials(login)));
    }

    /** What is answered does not tell whether the address was known: log in first. */
    private void signUp(DemoLogin login, String name) {
        api.post(
                "/accounts",
                Map.of(
                        "email", login.email(),
                        "password", login.password(),
                        "name", name,
                        "role", login.role()));
    }

    private static String token(DemoLogin login, FoyerApi.Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new DemoFailure(
                    "%s could not log in: %s".formatted(login.email(), answer.body()));
        }
        return answer.body().required("accessToken").asString();
    }

    private static Map<String, String> credentials(DemoLogin login) {
        return Map.of("email", login.email(), "password", login.password());
    }
}
