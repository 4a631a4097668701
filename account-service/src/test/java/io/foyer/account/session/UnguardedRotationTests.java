package io.foyer.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.account.client.ClientAddress;
import io.foyer.account.session.Rotation.Rotated;
import io.foyer.account.testing.AccountServiceTest;
import io.foyer.account.testing.People;
import io.foyer.common.audit.AuditTrail;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The negative control of {@code RefreshTests}: with both guards off, the condition on {@code
 * used_at} and the index, fifty refreshes at once do make many live successors.
 */
@AccountServiceTest
class UnguardedRotationTests {

    private static final int PARALLEL = 50;
    private static final ClientAddress FROM = ClientAddress.of("203.0.113.7");

    @Autowired private People people;
    @Autowired private JdbcClient jdbc;
    @Autowired private RefreshTokens guarded;
    @Autowired private SessionEnds ends;
    @Autowired private SessionProperties limits;
    @Autowired private AuditTrail audit;
    @Autowired private InstantSource clock;
    @Autowired private TransactionTemplate transaction;

    @BeforeEach
    void withoutTheIndex() {
        jdbc.sql("DROP INDEX refresh_token_one_live").update();
    }

    @AfterEach
    void withTheIndex() {
        jdbc.sql("DELETE FROM session_family").update();
        jdbc.sql(
                        """
                        CREATE UNIQUE INDEX refresh_token_one_live ON refresh_token (family_id)
                        WHERE used_at IS NULL
                        """)
                .update();
    }

    @Test
    void withTheGuardOffFiftyRefreshesAtOnceMakeSeveralSuccessors() throws Exception {
        assertThat(successors(new Unguarded(jdbc))).hasSizeGreaterThan(1);
    }

    @Test
    void withTheConditionAloneThereIsOne() throws Exception {
        assertThat(successors(guarded)).hasSize(1);
    }

    private Set<String> successors(RefreshTokens tokens) throws Exception {
        var text = people.logIn(people.someone()).refreshToken();
        var token = RefreshToken.parse(text).orElseThrow();
        var rotation = new TokenRotation(tokens, ends, limits, audit, clock);
        var start = new CyclicBarrier(PARALLEL);
        Callable<Rotation> attempt =
                () -> {
                    start.await();
                    return transaction.execute(_ -> rotation.rotate(token, FROM));
                };
        var successors = new HashSet<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer :
                    threads.invokeAll(
                            IntStream.range(0, PARALLEL).mapToObj(_ -> attempt).toList())) {
                if (answer.get() instanceof Rotated rotated) {
                    successors.add(rotated.successor().text());
                }
            }
        }
        return successors;
    }

    /** Uses a token whether or not it was used. */
    private static final class Unguarded extends RefreshTokens {

        private final JdbcClient jdbc;

        Unguarded(JdbcClient jdbc) {
            super(jdbc);
            this.jdbc = jdbc;
        }

        @Override
        boolean use(RefreshToken token, byte[] successorSalt, Instant now) {
            return jdbc.sql(
                                    """
                                    UPDATE refresh_token SET used_at = :now, successor_salt = :salt
                                    WHERE token_hash = :hash
                                    """)
                            .param("now", now.atOffset(ZoneOffset.UTC))
                            .param("salt", successorSalt)
                            .param("hash", token.hash())
                            .update()
                    == 1;
        }
    }
}
