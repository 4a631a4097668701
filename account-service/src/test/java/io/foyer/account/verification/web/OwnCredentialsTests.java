package io.foyer.account.verification.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.account.testing.AccountServiceTest;
import io.foyer.account.testing.Inbox;
import io.foyer.account.testing.LoggedIn;
import io.foyer.account.testing.People;
import io.foyer.account.testing.Person;
import io.foyer.testing.time.MovableClock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@AccountServiceTest
class OwnCredentialsTests {

    private static final String NEW_PASSWORD = "the second act was better";
    private static final String WRONG = "not the password at all";

    @Autowired private People people;
    @Autowired private Inbox inbox;
    @Autowired private MovableClock clock;

    @SuppressWarnings("NullAway.Init")
    private Person person;

    @SuppressWarnings("NullAway.Init")
    private LoggedIn me;

    @BeforeEach
    void begin() {
        person = people.someone();
        me = people.logIn(person);
    }

    @Test
    void anotherPasswordEndsAllOtherSessionsAndNotThisOne() {
        var elsewhere = people.logIn(person);

        assertThat(changePassword(person.password(), NEW_PASSWORD)).hasStatus(204);

        assertThat(people.refresh(elsewhere.refreshToken())).hasStatus(401);
        assertThat(people.refresh(me.refreshToken())).hasStatusOk();
        assertThat(people.tryToLogIn(person.email(), person.password())).hasStatus(401);
        assertThat(people.tryToLogIn(person.email(), NEW_PASSWORD)).hasStatusOk();
        assertThat(Inbox.textOf(inbox.await(person.email(), 2).get(1)))
                .contains("Subject: Your password was changed");
    }

    @Test
    void theWrongPasswordOrABadNewOneChangesNothing() {
        assertRefused(changePassword(WRONG, NEW_PASSWORD), "currentPassword");
        assertRefused(changePassword(person.password(), "password1"), "newPassword");
        assertRefused(changePassword(person.password(), person.email()), "newPassword");
        assertRefused(changePassword(person.password(), "x".repeat(10_000)), "newPassword");
        assertRefused(changeEmail(newAddress(), WRONG), "password");
        assertRefused(changeEmail("no address", person.password()), "email");

        assertThat(people.tryToLogIn(person.email(), person.password())).hasStatusOk();
    }

    @Test
    void whoeverStoleASessionGetsTenGuessesAndTheOwnerStillLogsIn() {
        for (var guess = 0; guess < 10; guess++) {
            assertThat(changePassword(WRONG + guess, NEW_PASSWORD)).hasStatus(400);
        }

        assertThat(changePassword(person.password(), NEW_PASSWORD))
                .hasStatus(429)
                .hasHeader("Retry-After", "600");
        assertThat(changeEmail(newAddress(), person.password())).hasStatus(429);
        assertThat(people.tryToLogIn(person.email(), person.password())).hasStatusOk();

        clock.advance(Duration.ofMinutes(10));
        me = people.logIn(person); // the token from before has expired
        assertThat(changePassword(person.password(), NEW_PASSWORD)).hasStatus(204);
    }

    @Test
    void theAccountMovesWhenTheNewAddressIsConfirmedAndTheOldOneIsTold() {
        var address = newAddress();

        assertThat(changeEmail(address, person.password())).hasStatus(202);

        assertThat(Inbox.textOf(inbox.await(person.email(), 2).get(1)))
                .contains("about to get another e-mail address")
                .doesNotContain(address);
        assertThat(people.tryToLogIn(address, person.password())).hasStatus(401);

        assertThat(verify(inbox.token(address, 1))).hasStatus(204);

        assertThat(people.tryToLogIn(person.email(), person.password())).hasStatus(401);
        var moved = people.me(people.logIn(address, person.password()));
        assertThat(moved).bodyJson().extractingPath("$.email").isEqualTo(address);
        assertThat(moved).bodyJson().extractingPath("$.emailVerified").isEqualTo(true);
    }

    @Test
    void anAddressThatHasAnAccountIsAnsweredAlikeAndItsLinkFails() {
        var other = people.someone();
        inbox.await(other.email(), 1);

        assertThat(changeEmail(other.email(), person.password())).hasStatus(202);

        assertThat(verify(inbox.token(other.email(), 2))).hasStatus(410);
        assertThat(people.tryToLogIn(person.email(), person.password())).hasStatusOk();
        assertThat(people.tryToLogIn(other.email(), other.password())).hasStatusOk();
    }

    @Test
    void anotherPasswordStopsAMoveThatIsUnderWay() {
        var address = newAddress();
        changeEmail(address, person.password());
        var token = inbox.token(address, 1);

        assertThat(changePassword(person.password(), NEW_PASSWORD)).hasStatus(204);

        assertThat(verify(token)).hasStatus(410);
    }

    @Test
    void onlyWhoIsLoggedInChangesAnything() {
        var nobody = new LoggedIn("nonsense", 0, "", "");

        assertThat(people.put(nobody, "/api/v1/accounts/me/password", Map.of())).hasStatus(401);
        assertThat(people.put(nobody, "/api/v1/accounts/me/email", Map.of())).hasStatus(401);
        assertThat(people.put(me, "/api/v1/accounts/me/password", Map.of("admin", true)))
                .hasStatus(400);
        assertThat(people.put(me, "/api/v1/accounts/me/email", Map.of())).hasStatus(400);
    }

    private MvcTestResult changePassword(String current, String wanted) {
        return people.put(
                me,
                "/api/v1/accounts/me/password",
                Map.of("currentPassword", current, "newPassword", wanted));
    }

    private MvcTestResult changeEmail(String email, String password) {
        return people.put(
                me, "/api/v1/accounts/me/email", Map.of("email", email, "password", password));
    }

    private MvcTestResult verify(String token) {
        return people.post("/api/v1/auth/email-verification", Map.of("token", token));
    }

    private static void assertRefused(MvcTestResult answer, String field) {
        assertThat(answer)
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo(field);
    }

    private static String newAddress() {
        return "moved-%s@example.com".formatted(UUID.randomUUID());
    }
}
