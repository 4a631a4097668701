package io.foyer.queue.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** By whose clock a door is tended, and when it is read. */
class DoorTimeTests {

    private static final DoorScene scene = new DoorScene();
    private final JdbcClient jdbc = scene.bean(JdbcClient.class);

    @AfterAll
    static void stop() {
        scene.close();
    }

    @Test
    void theTimeIsThatOfTheDatabaseAtTheMomentOfAskingNotOfTheTransaction() {
        var time = new PostgresTime(jdbc);
        scene.bean(TransactionTemplate.class)
                .executeWithoutResult(
                        _ -> {
                            var begin = time.now();
                            jdbc.sql("SELECT pg_sleep(0.05)").query(String.class).list();
                            var later = time.now();

                            assertThat(Duration.between(begin, later))
                                    .isGreaterThanOrEqualTo(Duration.ofMillis(50));
                            assertThat(later).isEqualTo(later.truncatedTo(ChronoUnit.MICROS));
                        });
    }

    /** Who waits for the fence while another acts must not go on by a time before that. */
    @Test
    void theTimeIsReadOnlyOnceNobodyElseCanTendTheDoor() {
        var calls = new ArrayList<String>();
        var entry =
                new Threshold.Entry(
                        _ -> calls.add("fence"),
                        () -> {
                            calls.add("time");
                            return Instant.EPOCH;
                        });

        assertThat(entry.enter(new Lease(new UUID(0, 1), new UUID(0, 2), 1)))
                .hasValue(Instant.EPOCH);
        assertThat(calls).isEqualTo(List.of("fence", "time"));
    }

    @Test
    void whoHasLostTheLeaseIsToldNoTime() {
        var entry =
                new Threshold.Entry(
                        _ -> false,
                        () -> {
                            throw new AssertionError("Nobody asked");
                        });

        assertThat(entry.enter(new Lease(new UUID(0, 1), new UUID(0, 2), 1))).isEmpty();
    }
}
