package io.foyer.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.account.testing.AccountServiceTest;
import io.foyer.account.testing.People;
import io.foyer.testing.time.MovableClock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AccountServiceTest
class SessionCleanupTests {

    @Autowired private SessionCleanup cleanup;
    @Autowired private People people;
    @Autowired private JdbcClient jdbc;
    @Autowired private MovableClock clock;

    @AfterEach
    void backToThePresent() {
        clock.moveTo(InstantSource.system().instant());
    }

    @Test
    void sessionsGoAWeekAfterTheirEndAndTakeTheirTokensAlong() {
        var person = people.someone();
        people.refresh(people.logIn(person).refreshToken());

        clock.advance(Duration.ofDays(36));
        cleanup.removeEnded();
        assertThat(familiesOf(person.id())).isEqualTo(1);

        clock.advance(Duration.ofDays(2));
        cleanup.removeEnded();
        assertThat(familiesOf(person.id())).isZero();
    }

    private int familiesOf(UUID accountId) {
        return jdbc.sql("SELECT count(*) FROM session_family WHERE account_id = :id")
                .param("id", accountId)
                .query(Integer.class)
                .single();
    }
}
