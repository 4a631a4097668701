package io.foyer.account.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.account.testing.AccountServiceTest;
import io.foyer.account.testing.LoggedIn;
import io.foyer.account.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@AccountServiceTest
class OwnAccountTests {

    @Autowired private People people;
    @Autowired private MockMvcTester http;

    @SuppressWarnings("NullAway.Init")
    private LoggedIn me;

    @BeforeEach
    void logIn() {
        me = people.logIn(people.someone());
    }

    @Test
    void showsWhoIAmAndWhenILastLoggedIn() {
        var answer = read();

        assertThat(answer).hasStatusOk().bodyJson().extractingPath("$.name").isEqualTo("Someone");
        assertThat(answer).bodyJson().hasPath("$.lastLoginAt");
        assertThat(answer)
                .headers()
                .hasValue("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
    }

    @Test
    void nameAndPhoneChangeAndAnEmptyPhoneTakesItAway() {
        assertThat(change("{\"name\": \" Ann Lee \", \"phone\": \"+44 20 7946 0000\"}"))
                .hasStatusOk();
        assertThat(read()).bodyJson().extractingPath("$.phone").isEqualTo("+44 20 7946 0000");

        assertThat(change("{\"phone\": \"\"}")).hasStatusOk();

        assertThat(read()).bodyJson().extractingPath("$.name").isEqualTo("Ann Lee");
        assertThat(read()).bodyJson().doesNotHavePath("$.phone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"roles\": [\"ADMIN\"]}",
                "{\"email\": \"other@example.com\"}",
                "{\"name\": \"  \"}",
                "{\"name\": \"line\\r\\nbreak\"}",
                "{\"phone\": \"abc\"}",
                "{\"name\": ",
                "[]"
            })
    void nothingElseChanges(String body) {
        assertThat(change(body)).hasStatus(400).hasContentType("application/problem+json");
    }

    @Test
    void withoutATokenNobodyIsMe() {
        assertThat(http.get().uri("/api/v1/accounts/me"))
                .hasStatus(401)
                .hasHeader("WWW-Authenticate", "Bearer")
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("unauthenticated");
    }

    @Test
    void aTokenWithABitFlippedIsNoToken() {
        var spoiled = me.accessToken().substring(0, me.accessToken().length() - 10) + "AAAAAAAAAA";

        assertThat(
                        http.get()
                                .uri("/api/v1/accounts/me")
                                .header(HttpHeaders.AUTHORIZATION, "Bearer " + spoiled))
                .hasStatus(401);
    }

    private MvcTestResult read() {
        return http.get()
                .uri("/api/v1/accounts/me")
                .header(HttpHeaders.AUTHORIZATION, me.bearer())
                .exchange();
    }

    private MvcTestResult change(String body) {
        return http.patch()
                .uri("/api/v1/accounts/me")
                .header(HttpHeaders.AUTHORIZATION, me.bearer())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
