package io.foyer.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.account.client.ClientAddress;
import io.foyer.account.credential.Credentials;
import io.foyer.account.credential.PreparedPassword;
import io.foyer.account.testing.AccountServiceTest;
import io.foyer.account.testing.People;
import io.foyer.account.testing.Person;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@AccountServiceTest
class SessionStartTests {

    private static final Device DEVICE = Device.of("a browser", ClientAddress.of("203.0.113.9"));

    @Autowired private People people;
    @Autowired private SessionStart start;
    @Autowired private Credentials credentials;
    @Autowired private TransactionTemplate transaction;
    @Autowired private JdbcClient jdbc;
    @Autowired private InstantSource clock;

    private Person person;

    @BeforeEach
    void signUp() {
        person = people.someone();
    }

    @Test
    void aPasswordThatWasReplacedSinceItWasComparedBeginsNothing() {
        var compared = credentials.setAt(person.id()).orElseThrow();
        transaction.executeWithoutResult(_ -> replacePassword());

        assertThat(start.begin(person.id(), compared, DEVICE)).isEmpty();
    }

    @Test
    void whatBeginsWhileThePasswordIsReplacedIsEndedWithTheOthers() throws Exception {
        var compared = credentials.setAt(person.id()).orElseThrow();
        var begun = new CountDownLatch(1);
        var replaced =
                CompletableFuture.runAsync(
                        () -> {
                            Awaitility.await().until(() -> begun.getCount() == 0);
                            transaction.executeWithoutResult(_ -> replacePassword());
                        });

        transaction.executeWithoutResult(
                _ -> {
                    assertThat(start.begin(person.id(), compared, DEVICE)).isPresent();
                    begun.countDown();
                    Awaitility.await().until(this::somebodyWaitsForTheRow);
                });

        replaced.get();
        assertThat(liveSessions()).isZero();
    }

    private void replacePassword() {
        var prepared = credentials.prepare("another long walk to the theatre");
        var hash = ((PreparedPassword.Ready) prepared).hash();
        credentials.replace(person.id(), hash, null, clock.instant().plus(Duration.ofMillis(1)));
    }

    private boolean somebodyWaitsForTheRow() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted)")
                .query(Boolean.class)
                .single();
    }

    private long liveSessions() {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM session_family
                        WHERE account_id = ? AND revoked_at IS NULL
                        """)
                .param(person.id())
                .query(Long.class)
                .single();
    }
}
