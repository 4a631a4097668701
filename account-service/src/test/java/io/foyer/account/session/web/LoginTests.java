package io.foyer.account.session.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.account.testing.AccountServiceTest;
import io.foyer.account.testing.People;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AccountServiceTest
class LoginTests {

    @Autowired private People people;

    @Test
    void aLogInAnswersTokensAndTheCookieThatScriptsCannotRead() {
        var person = people.someone();

        var answer = people.tryToLogIn(person.email().toUpperCase(), person.password());

        assertThat(answer).hasStatusOk();
        var session = people.session(answer);
        assertThat(session.expiresIn()).isEqualTo(600);
        assertThat(session.tokenType()).isEqualTo("Bearer");
        assertThat(Objects.requireNonNull(answer.getResponse().getHeader("Set-Cookie")))
                .startsWith("foyer_refresh=" + session.refreshToken() + ";")
                .contains("Path=/api/v1/auth;")
                .contains("Max-Age=2592000;")
                .contains("Secure")
                .contains("HttpOnly")
                .contains("SameSite=Strict");
        assertThat(answer)
                .headers()
                .hasValue("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
    }

    @Test
    void anUnknownAddressAndAWrongPasswordGetTheSameAnswer() {
        var person = people.someone();

        var wrong = people.tryToLogIn(person.email(), "not the password");
        var unknown = people.tryToLogIn("nobody@example.com", "not the password");
        var nonsense = people.tryToLogIn("no address", "x");

        assertThat(wrong)
                .hasStatus(401)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("invalid-credentials");
        assertThat(withoutTrace(People.body(unknown)))
                .isEqualTo(withoutTrace(People.body(wrong)))
                .isEqualTo(withoutTrace(People.body(nonsense)));
        assertThat(unknown).hasStatus(401).doesNotContainHeader("Set-Cookie");
    }

    @Test
    void aBodyThatIsNoLogInIsRefused() {
        assertThat(people.post("/api/v1/auth/login", Map.of("email", "a@example.com")))
                .hasStatus(400);
        assertThat(
                        people.post(
                                "/api/v1/auth/login",
                                Map.of("email", "a@b.cd", "password", "x", "admin", true)))
                .hasStatus(400);
    }

    private static String withoutTrace(String body) {
        return body.replaceAll("\"traceId\":\"[^\"]*\"", "");
    }
}
