package io.foyer.account.session.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.account.testing.AccountServiceTest;
import io.foyer.account.testing.People;
import jakarta.servlet.http.Cookie;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@AccountServiceTest
class LogoutTests {

    @Autowired private People people;
    @Autowired private MockMvcTester http;

    @Test
    void aLogOutByTokenEndsTheSessionAndClearsTheCookie() {
        var session = people.logIn(people.someone());

        var answer =
                people.post("/api/v1/auth/logout", Map.of("refreshToken", session.refreshToken()));

        assertThat(answer).hasStatus(204);
        assertThat(answer.getResponse().getHeader("Set-Cookie"))
                .startsWith("foyer_refresh=;")
                .contains("Max-Age=0");
        assertThat(people.refresh(session.refreshToken())).hasStatus(401);
    }

    @Test
    void aLogOutByCookieEndsTheSession() {
        var session = people.logIn(people.someone());

        assertThat(
                        http.post()
                                .uri("/api/v1/auth/logout")
                                .cookie(new Cookie("foyer_refresh", session.refreshToken())))
                .hasStatus(204);

        assertThat(people.refresh(session.refreshToken())).hasStatus(401);
    }

    @Test
    void aLogOutByAccessTokenEndsTheSessionItCameFrom() {
        var person = people.someone();
        var here = people.logIn(person);
        var elsewhere = people.logIn(person);

        assertThat(http.post().uri("/api/v1/auth/logout").header("Authorization", here.bearer()))
                .hasStatus(204);

        assertThat(people.refresh(here.refreshToken())).hasStatus(401);
        assertThat(people.refresh(elsewhere.refreshToken())).hasStatusOk();
    }

    @Test
    void loggingOutTwiceOrWithoutASessionIsNoError() {
        var session = people.logIn(people.someone());
        var body = Map.of("refreshToken", session.refreshToken());
        people.post("/api/v1/auth/logout", body);

        assertThat(people.post("/api/v1/auth/logout", body)).hasStatus(204);
        assertThat(http.post().uri("/api/v1/auth/logout")).hasStatus(204);
    }
}
