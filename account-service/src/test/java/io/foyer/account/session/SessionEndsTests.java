package io.foyer.account.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.foyer.account.credential.CredentialsChanged;
import io.foyer.account.testing.AccountServiceTest;
import io.foyer.account.testing.Audited;
import io.foyer.account.testing.LoggedIn;
import io.foyer.account.testing.People;
import io.foyer.account.testing.Person;
import io.foyer.account.testing.Told;
import io.foyer.testing.time.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpMethod;
import org.springframework.transaction.support.TransactionTemplate;

/** Every way in which a session ends is told to all verifiers of access tokens. */
@AccountServiceTest
class SessionEndsTests {

    @Autowired private People people;
    @Autowired private Told told;
    @Autowired private Audited audit;
    @Autowired private MovableClock clock;
    @Autowired private ApplicationEventPublisher events;
    @Autowired private TransactionTemplate transaction;

    @SuppressWarnings("NullAway.Init")
    private Person person;

    @SuppressWarnings("NullAway.Init")
    private LoggedIn session;

    @BeforeEach
    void logIn() {
        person = people.someone();
        session = people.logIn(person);
    }

    @AfterEach
    void backToThePresent() {
        clock.moveTo(InstantSource.system().instant());
    }

    @Test
    void aLogOutIsToldUntilTheLastTokenHasExpiredEverywhere() {
        people.post("/api/v1/auth/logout", Map.of("refreshToken", session.refreshToken()));

        var message = told.about(person.id(), "SessionsEnded").getFirst();
        assertThat(told.endedSessionsOf(person.id())).containsExactly(session.sessionId());
        assertThat(Instant.parse(message.get("until").asString()))
                .isEqualTo(clock.instant().plus(Duration.ofSeconds(600 + 30)));
    }

    @Test
    void aSecondLogOutIsToldNoMore() {
        people.post("/api/v1/auth/logout", Map.of("refreshToken", session.refreshToken()));
        people.post("/api/v1/auth/logout", Map.of("refreshToken", session.refreshToken()));

        assertThat(told.about(person.id(), "SessionsEnded")).hasSize(1);
    }

    @Test
    void aLogOutEverywhereEndsAllSessions() {
        var elsewhere = people.logIn(person);

        assertThat(
                        people.post(
                                "/api/v1/auth/logout",
                                Map.of("refreshToken", session.refreshToken(), "everywhere", true)))
                .hasStatus(204);

        assertThat(people.refresh(elsewhere.refreshToken())).hasStatus(401);
        assertThat(told.endedSessionsOf(person.id()))
                .containsExactlyInAnyOrder(session.sessionId(), elsewhere.sessionId());
    }

    @Test
    void aReusedRefreshTokenIsToldAndAuditedOnce() {
        people.refresh(session.refreshToken());
        clock.advance(Duration.ofSeconds(11));

        people.refresh(session.refreshToken());
        people.refresh(session.refreshToken());

        assertThat(told.endedSessionsOf(person.id())).containsExactly(session.sessionId());
        var entries = audit.of("refresh-reuse", session.sessionId());
        assertThat(entries).hasSize(1);
        assertThat(entries.getFirst().actor()).isEqualTo(person.id());
    }

    @Test
    void aRoleTakenAwayEndsSessionsAndARoleGivenDoesNot() {
        var admin = people.withRoles("ADMIN");
        var path = "/api/v1/accounts/" + person.id();

        people.call(admin, HttpMethod.PATCH, path, "{\"roles\": [\"CUSTOMER\", \"ORGANIZER\"]}");
        assertThat(told.endedSessionsOf(person.id())).isEmpty();

        people.call(admin, HttpMethod.PATCH, path, "{\"roles\": [\"CUSTOMER\"]}");
        assertThat(told.endedSessionsOf(person.id())).containsExactly(session.sessionId());
        assertThat(people.refresh(session.refreshToken())).hasStatus(401);
    }

    @Test
    void aDisabledAccountsSessionsAreTold() {
        people.call(
                people.withRoles("ADMIN"),
                HttpMethod.PATCH,
                "/api/v1/accounts/" + person.id(),
                "{\"disabled\": true}");

        assertThat(told.endedSessionsOf(person.id())).containsExactly(session.sessionId());
    }

    @Test
    void aNewPasswordEndsAllSessionsButTheOneThatSetIt() {
        var elsewhere = people.logIn(person);
        var changed = new CredentialsChanged(person.id(), UUID.fromString(session.sessionId()));

        transaction.executeWithoutResult(_ -> events.publishEvent(changed));

        assertThat(told.endedSessionsOf(person.id())).containsExactly(elsewhere.sessionId());
        assertThat(people.refresh(session.refreshToken())).hasStatusOk();
    }

    @Test
    void whatIsRolledBackHasNotEndedAndIsNotTold() {
        var changed = new CredentialsChanged(person.id(), null);

        assertThatIllegalStateException()
                .isThrownBy(
                        () ->
                                transaction.executeWithoutResult(
                                        _ -> {
                                            events.publishEvent(changed);
                                            throw new IllegalStateException("rolled back");
                                        }));

        assertThat(told.endedSessionsOf(person.id())).isEmpty();
        assertThat(people.refresh(session.refreshToken())).hasStatusOk();
    }
}
