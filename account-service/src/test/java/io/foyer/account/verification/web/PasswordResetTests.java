package io.foyer.account.verification.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.account.testing.AccountServiceTest;
import io.foyer.account.testing.Inbox;
import io.foyer.account.testing.People;
import io.foyer.account.testing.Person;
import io.foyer.testing.time.MovableClock;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@AccountServiceTest
class PasswordResetTests {

    private static final String NEW_PASSWORD = "the second act was better";

    @Autowired private People people;
    @Autowired private Inbox inbox;
    @Autowired private MovableClock clock;
    @Autowired private JdbcClient jdbc;

    @Test
    void theLinkSetsANewPasswordEndsAllSessionsAndVerifiesTheAddress() {
        var person = people.someone();
        var here = people.logIn(person);
        var elsewhere = people.logIn(person);

        assertThat(confirm(tokenFor(person), NEW_PASSWORD)).hasStatus(204);

        assertThat(people.refresh(here.refreshToken())).hasStatus(401);
        assertThat(people.refresh(elsewhere.refreshToken())).hasStatus(401);
        assertThat(people.tryToLogIn(person.email(), person.password())).hasStatus(401);
        var again = people.logIn(person.email(), NEW_PASSWORD);
        assertThat(people.me(again)).bodyJson().extractingPath("$.emailVerified").isEqualTo(true);
        assertThat(Inbox.textOf(inbox.await(person.email(), 3).get(2)))
                .contains("Subject: Your password was changed");
    }

    @Test
    void knownAndUnknownAddressesGetTheSameAnswerAndCostTheSameRow() {
        var person = people.someone();

        var known = ask(person.email());
        var unknown = ask("nobody-here@example.com");

        assertThat(known).hasStatus(202);
        assertThat(unknown).hasStatus(202);
        assertThat(People.body(known)).isEqualTo(People.body(unknown)).isEmpty();
        awaitAllAnswered();
        assertThat(mailsTo("nobody-here@example.com")).isZero();
        assertThat(mailsTo(person.email())).isEqualTo(2);
    }

    @Test
    void aBadPasswordIsRefusedAndTheLinkGoesOnWorking() {
        var person = people.someone();
        var token = tokenFor(person);

        for (var bad : new String[] {"short", "password1", person.email(), "x".repeat(10_000)}) {
            assertThat(confirm(token, bad))
                    .hasStatus(400)
                    .bodyJson()
                    .extractingPath("$.errors[0].field")
                    .isEqualTo("password");
        }

        assertThat(confirm(token, NEW_PASSWORD)).hasStatus(204);
    }

    @Test
    void aLinkWorksOnceAndForAnHour() {
        var used = people.someone();
        var token = tokenFor(used);
        assertThat(confirm(token, NEW_PASSWORD)).hasStatus(204);
        assertGone(confirm(token, "yet another long password"));

        var expired = tokenFor(people.someone());
        clock.advance(Duration.ofHours(1));
        assertGone(confirm(expired, NEW_PASSWORD));
    }

    @Test
    void anotherLinkReplacesTheFirstAndNobodyIsFlooded() {
        var person = people.someone();
        var first = tokenFor(person);

        ask(person.email());
        awaitAllAnswered();
        assertThat(mailsTo(person.email())).isEqualTo(2);

        clock.advance(Duration.ofMinutes(1));
        ask(person.email());
        var second = inbox.token(person.email(), 3);

        assertGone(confirm(first, NEW_PASSWORD));
        assertThat(confirm(second, NEW_PASSWORD)).hasStatus(204);
    }

    @Test
    void aLinkForOneThingIsNoLinkForAnother() {
        var person = people.someone();
        var verify = inbox.token(person.email(), 1);

        assertGone(confirm(verify, NEW_PASSWORD));
        var reset = tokenFor(person);
        assertGone(people.post("/api/v1/auth/email-verification", Map.of("token", reset)));

        assertThat(confirm(reset, NEW_PASSWORD)).hasStatus(204);
    }

    @Test
    void aDisabledAccountGetsNoLink() {
        var person = people.someone();
        jdbc.sql("UPDATE account SET disabled_at = now() WHERE id = :id")
                .param("id", person.id())
                .update();

        assertThat(ask(person.email())).hasStatus(202);

        awaitAllAnswered();
        assertThat(mailsTo(person.email())).isEqualTo(1);
    }

    @Test
    void whatIsNoAddressAndWhatIsNoLinkAreRefused() {
        assertThat(ask("nobody")).hasStatus(400);
        assertGone(confirm("x", NEW_PASSWORD));
        assertThat(people.post("/api/v1/auth/password-reset", Map.of())).hasStatus(400);
    }

    private String tokenFor(Person person) {
        inbox.await(person.email(), 1);
        assertThat(ask(person.email())).hasStatus(202);
        return inbox.token(person.email(), 2);
    }

    private MvcTestResult ask(String email) {
        return people.post("/api/v1/auth/password-reset", Map.of("email", email));
    }

    private MvcTestResult confirm(String token, String password) {
        return people.post(
                "/api/v1/auth/password-reset/confirmation",
                Map.of("token", token, "password", password));
    }

    private void awaitAllAnswered() {
        Awaitility.await()
                .until(
                        () ->
                                jdbc.sql("SELECT count(*) FROM password_reset_request")
                                                .query(Integer.class)
                                                .single()
                                        == 0);
    }

    private int mailsTo(String email) {
        return jdbc.sql("SELECT count(*) FROM mail WHERE recipient = :email")
                .param("email", email)
                .query(Integer.class)
                .single();
    }

    private static void assertGone(MvcTestResult answer) {
        assertThat(answer)
                .hasStatus(410)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("link-not-valid");
    }
}
