package io.foyer.account.session.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.foyer.account.testing.AccountServiceTest;
import io.foyer.account.testing.LoggedIn;
import io.foyer.account.testing.People;
import io.foyer.account.testing.Person;
import io.foyer.testing.time.MovableClock;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@AccountServiceTest
class RefreshTests {

    private static final int PARALLEL = 50;

    @Autowired private People people;
    @Autowired private MockMvcTester http;
    @Autowired private JdbcClient jdbc;
    @Autowired private MovableClock clock;

    @SuppressWarnings("NullAway.Init")
    private Person person;

    @SuppressWarnings("NullAway.Init")
    private LoggedIn first;

    @BeforeEach
    void logIn() {
        person = people.someone();
        first = people.logIn(person);
    }

    @AfterEach
    void backToThePresent() {
        clock.moveTo(InstantSource.system().instant());
    }

    @Test
    void aRefreshGivesANewPairAndTheOldTokenIsSpent() {
        var second = refreshed(first.refreshToken());

        assertThat(second.refreshToken()).isNotEqualTo(first.refreshToken());
        assertThat(second.accessToken()).isNotEqualTo(first.accessToken());
        assertThat(liveTokens()).isEqualTo(1);
    }

    @Test
    void aBrowserRefreshesByItsCookie() {
        var answer =
                http.post()
                        .uri("/api/v1/auth/refresh")
                        .cookie(new Cookie("foyer_refresh", first.refreshToken()))
                        .exchange();

        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getHeader("Set-Cookie"))
                .startsWith("foyer_refresh=" + people.session(answer).refreshToken());
    }

    @Test
    void whoLostTheAnswerGetsTheSameOneAgainForAMoment() {
        var second = refreshed(first.refreshToken());
        clock.advance(Duration.ofSeconds(10));

        assertThat(refreshed(first.refreshToken()).refreshToken()).isEqualTo(second.refreshToken());
    }

    @Test
    void reuseBeyondTheGraceEndsTheWholeSession() {
        var second = refreshed(first.refreshToken());
        clock.advance(Duration.ofSeconds(11));

        assertRefused(people.refresh(first.refreshToken()));

        assertRefused(people.refresh(second.refreshToken()));
    }

    @Test
    void withinTheGraceATokenWhoseSuccessorWasUsedIsACopyToo() {
        var third = refreshed(refreshed(first.refreshToken()).refreshToken());

        assertRefused(people.refresh(first.refreshToken()));

        assertRefused(people.refresh(third.refreshToken()));
    }

    @Test
    void otherSessionsOfTheSamePersonGoOn() {
        var elsewhere = people.logIn(person);
        refreshed(first.refreshToken());
        clock.advance(Duration.ofMinutes(1));
        assertRefused(people.refresh(first.refreshToken()));

        assertThat(people.refresh(elsewhere.refreshToken())).hasStatusOk();
    }

    @Test
    void thirtyDaysAfterTheLogInRefreshingEnds() {
        var token = first.refreshToken();
        for (var day = 0; day < 29; day++) {
            clock.advance(Duration.ofDays(1));
            token = refreshed(token).refreshToken();
        }
        clock.advance(Duration.ofDays(1));

        assertRefused(people.refresh(token));
    }

    @Test
    void ofFiftyRefreshesAtOnceExactlyOneSuccessorLives() throws Exception {
        var start = new CyclicBarrier(PARALLEL);
        Callable<MvcTestResult> attempt =
                () -> {
                    start.await();
                    return people.refresh(first.refreshToken());
                };
        var successors = new HashSet<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    threads.invokeAll(IntStream.range(0, PARALLEL).mapToObj(_ -> attempt).toList());
            for (var answer : answers) {
                assertThat(answer.get()).hasStatusOk();
                successors.add(people.session(answer.get()).refreshToken());
            }
        }

        assertThat(successors).hasSize(1);
        assertThat(liveTokens()).isEqualTo(1);
        assertThat(people.refresh(successors.iterator().next())).hasStatusOk();
    }

    @Test
    void onlyTheHashOfATokenIsStored() {
        var secret = Base64.getUrlDecoder().decode(first.refreshToken());

        assertThat(rowsWithHash("sha256(:secret)", secret)).isEqualTo(1);
        assertThat(rowsWithHash(":secret", secret)).isZero();
    }

    @Test
    void theStoreItselfRefusesASecondLiveTokenInASession() {
        var insert =
                jdbc.sql(
                                """
                                INSERT INTO refresh_token (token_hash, family_id, issued_at)
                                SELECT sha256('another'), id, now() FROM session_family
                                WHERE account_id = :account
                                """)
                        .param("account", person.id());

        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(insert::update)
                .withMessageContaining("refresh_token_one_live");
    }

    @Test
    void whatIsNoRefreshTokenIsRefused() {
        assertRefused(people.refresh("nonsense"));
        assertRefused(people.refresh("A".repeat(43)));
        assertRefused(people.refresh(first.accessToken()));
        assertRefused(http.post().uri("/api/v1/auth/refresh").exchange());
        assertThat(people.post("/api/v1/auth/refresh", Map.of("token", "x"))).hasStatus(400);
    }

    @Test
    void aRefreshTokenIsNoAccessToken() {
        assertThat(
                        http.get()
                                .uri("/api/v1/accounts/me")
                                .header("Authorization", "Bearer " + first.refreshToken()))
                .hasStatus(401);
    }

    private LoggedIn refreshed(String token) {
        var answer = people.refresh(token);
        assertThat(answer).hasStatusOk();
        return people.session(answer);
    }

    private static void assertRefused(MvcTestResult answer) {
        assertThat(answer)
                .hasStatus(401)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("unauthenticated");
    }

    private int liveTokens() {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM refresh_token t
                        JOIN session_family f ON f.id = t.family_id
                        WHERE f.account_id = :account AND t.used_at IS NULL AND f.revoked_at IS NULL
                        """)
                .param("account", person.id())
                .query(Integer.class)
                .single();
    }

    private int rowsWithHash(String expression, byte[] secret) {
        return jdbc.sql("SELECT count(*) FROM refresh_token WHERE token_hash = " + expression)
                .param("secret", secret)
                .query(Integer.class)
                .single();
    }
}
