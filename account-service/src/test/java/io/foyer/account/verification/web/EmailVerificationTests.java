package io.foyer.account.verification.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.account.testing.AccountServiceTest;
import io.foyer.account.testing.Inbox;
import io.foyer.account.testing.LoggedIn;
import io.foyer.account.testing.People;
import io.foyer.testing.time.MovableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@AccountServiceTest
class EmailVerificationTests {

    private static final String AGAIN = "/api/v1/accounts/me/email-verification";

    @Autowired private People people;
    @Autowired private Inbox inbox;
    @Autowired private MovableClock clock;
    @Autowired private JdbcClient jdbc;

    @Test
    void theLinkFromTheMailVerifiesTheAddressWhichTheNextTokenSays() {
        var person = people.someone();
        var before = people.logIn(person);
        assertThat(claimsOf(before)).contains("\"email_verified\":false");

        assertThat(verify(inbox.token(person.email(), 1))).hasStatus(204);

        var after = people.logIn(person);
        assertThat(claimsOf(after)).contains("\"email_verified\":true");
        assertThat(people.me(after)).bodyJson().extractingPath("$.emailVerified").isEqualTo(true);
    }

    @Test
    void theMailLeadsToThePageWithTheSecretWhereNoServerSeesIt() {
        var person = people.someone();

        assertThat(Inbox.textOf(inbox.await(person.email(), 1).getFirst()))
                .contains("http://localhost:8080/account/verify#token=")
                .doesNotContain("?token=")
                .doesNotContain("Someone"); // a name that a stranger may have chosen
    }

    @Test
    void aLinkWorksOnce() {
        var token = inbox.token(people.someone().email(), 1);

        assertThat(verify(token)).hasStatus(204);

        assertGone(verify(token));
    }

    @Test
    void ofManyWhoFollowALinkAtOnceOneGetsThrough() throws Exception {
        var token = inbox.token(people.someone().email(), 1);
        Callable<Integer> attempt = () -> verify(token).getResponse().getStatus();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = threads.invokeAll(IntStream.range(0, 8).mapToObj(_ -> attempt).toList());

            assertThat(statuses).extracting(Future::get).containsOnlyOnce(204).contains(410);
        }
    }

    @Test
    void aLinkExpiresAfterADay() {
        var token = inbox.token(people.someone().email(), 1);

        clock.advance(Duration.ofHours(24));

        assertGone(verify(token));
    }

    @Test
    void anotherLinkReplacesTheFirstAndComesAtMostOnceAMinute() {
        var person = people.someone();
        var me = people.logIn(person);
        var first = inbox.token(person.email(), 1);
        clock.advance(Duration.ofSeconds(20));

        assertThat(people.post(me, AGAIN, Map.of()))
                .hasStatus(429)
                .hasHeader("Retry-After", "40")
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("too-many-requests");

        clock.advance(Duration.ofSeconds(40));
        assertThat(people.post(me, AGAIN, Map.of())).hasStatus(202);

        assertGone(verify(first));
        assertThat(verify(inbox.token(person.email(), 2))).hasStatus(204);
        assertThat(people.post(me, AGAIN, Map.of()))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("state-conflict");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "' OR 1=1 --", "💥"})
    void whatIsNoLinkIsAnsweredLikeAnOldOne(String token) {
        assertGone(verify(token));
    }

    @Test
    void onlyWhoIsLoggedInAsksForAnotherLink() {
        assertThat(people.post(AGAIN, Map.of())).hasStatus(401);
    }

    @Test
    void theDatabaseHoldsNoSecretOnceTheMailIsSent() {
        var person = people.someone();
        var token = inbox.token(person.email(), 1);

        Awaitility.await()
                .untilAsserted(
                        () ->
                                assertThat(dump("mail", person.email()))
                                        .doesNotContain(token)
                                        .contains("sent_at"));
        assertThat(dump("verification_link", person.email())).doesNotContain(token);
    }

    private String dump(String table, String email) {
        var column = table.equals("mail") ? "recipient" : "email";
        return jdbc.sql(
                        "SELECT json_strip_nulls(to_json(t))::text FROM %s t WHERE %s = :email"
                                .formatted(table, column))
                .param("email", email)
                .query(String.class)
                .single();
    }

    private MvcTestResult verify(String token) {
        return people.post("/api/v1/auth/email-verification", Map.of("token", token));
    }

    private static void assertGone(MvcTestResult answer) {
        assertThat(answer)
                .hasStatus(410)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("link-not-valid");
    }

    private static String claimsOf(LoggedIn session) {
        return new String(
                Base64.getUrlDecoder().decode(session.accessToken().split("\\.")[1]),
                StandardCharsets.UTF_8);
    }
}
