package io.foyer.common.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foyer.testing.fixture.CommonDatabase;
import io.foyer.testing.time.MovableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.Tracer;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.dao.DataAccessException;

class AuditTrailTests {

    private static final int TOGETHER = 50;
    private static final UUID ACTOR = UUID.randomUUID();

    private final CommonDatabase database = new CommonDatabase("audit", 12);
    private final AuditEntries entries = new AuditEntries(database.jdbc());
    private final AuditChain chain = new AuditChain(entries, 7);
    private final MovableClock clock = new MovableClock();
    private final AuditTrail trail = trail(entries);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void entriesWrittenTogetherMakeOneUnbrokenChain() throws Exception {
        writeTogether(trail);

        assertThat(chain.firstBroken()).isEmpty();
        assertThat(chain.examine().unbroken()).isEqualTo(TOGETHER);
    }

    /** Negative control: without the lock they follow the same entry, and the chain forks. */
    @Test
    void withoutTheLockTheChainForks() throws Exception {
        sql("ALTER TABLE audit_entry DROP CONSTRAINT audit_entry_follows_once");
        sql("ALTER TABLE audit_entry DROP CONSTRAINT audit_entry_pk");
        var unlocked =
                new AuditEntries(database.jdbc()) {
                    @Override
                    void lock() {
                        // Whoever comes first.
                    }
                };

        writeTogether(trail(unlocked));

        assertThat(count()).isEqualTo(TOGETHER);
        assertThat(chain.firstBroken()).isPresent();
    }

    /** Should the lock ever be forgotten, the table still takes no second follower. */
    @Test
    void theTableTakesNoFork() {
        write("first");
        var first = entries.last().orElseThrow().entry();

        assertThatThrownBy(() -> entries.insert(first)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(
                        () ->
                                entries.insert(
                                        new ChainedEntry(
                                                2,
                                                first.at(),
                                                first.entry(),
                                                null,
                                                ChainedEntry.beginning())))
                .isInstanceOf(DataAccessException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_entry SET result = 'done'",
                "DELETE FROM audit_entry",
                "TRUNCATE audit_entry"
            })
    void whatStandsThereIsNeitherChangedNorRemoved(String statement) {
        write("first");

        assertThatThrownBy(() -> sql(statement))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("only ever added to");
        assertThat(count()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_entry SET actor = gen_random_uuid() WHERE number = 9",
                "UPDATE audit_entry SET object = NULL WHERE number = 9",
                "UPDATE audit_entry SET at = at + interval '1 microsecond' WHERE number = 9",
                "UPDATE audit_entry SET hash = sha256('another') WHERE number = 9",
                "DELETE FROM audit_entry WHERE number = 9"
            })
    void whoeverSwitchesTheTriggerOffIsFoundOut(String tampering) {
        IntStream.range(0, 20).forEach(_ -> write("something"));
        sql("ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_append_only");

        sql(tampering);

        assertThat(chain.firstBroken()).contains(9L);
    }

    @Test
    void anEntryGoesWithItsTransactionAndHasOneOfItsOwnWhenThereIsNone() {
        database.transactions()
                .executeWithoutResult(
                        status -> {
                            write("undone");
                            status.setRollbackOnly();
                        });
        assertThat(count()).isZero();

        write("by itself");

        assertThat(count()).isEqualTo(1);
        assertThat(entries.last().orElseThrow().entry().at()).isEqualTo(clock.instant());
    }

    @Test
    void anEntryIsOneBoundedLineWhateverCameIn() {
        trail.record(
                new AuditEntry(
                        "logged-in",
                        null,
                        "a\r\nresult: done\u2028\u202e\u0000b\ud800",
                        "r".repeat(900),
                        null));

        var entry = entries.last().orElseThrow().entry().entry();
        assertThat(entry.object())
                .isEqualTo("a\\u000d\\u000aresult: done\\u2028\\u202e\\u0000b\\ud800");
        assertThat(entry.result()).hasSize(500);
        assertThat(entry.actor()).isNull();
        assertThat(chain.firstBroken()).isEmpty();
    }

    @Test
    void theWatchShowsTheFirstBrokenEntryAsAMetric() {
        IntStream.range(0, 5).forEach(_ -> write("something"));
        var metrics = new SimpleMeterRegistry();
        var watch = new AuditWatch(chain, Duration.ofMillis(20), metrics);
        watch.start();
        try {
            Awaitility.await().until(() -> metrics.get("foyer.audit.entries").gauge().value() == 5);
            assertThat(metrics.get("foyer.audit.broken").gauge().value()).isZero();

            sql("ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_append_only");
            sql("UPDATE audit_entry SET action = 'nothing' WHERE number = 3");

            Awaitility.await().until(() -> metrics.get("foyer.audit.broken").gauge().value() == 3);
        } finally {
            watch.stop();
        }
    }

    private static void writeTogether(AuditTrail trail)
            throws InterruptedException, ExecutionException {
        var start = new CyclicBarrier(TOGETHER);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers =
                    IntStream.range(0, TOGETHER)
                            .mapToObj(
                                    i ->
                                            threads.submit(
                                                    () -> {
                                                        start.await();
                                                        trail.record(entry("writer " + i));
                                                        return i;
                                                    }))
                            .toList();
            for (var writer : writers) {
                writer.get();
            }
        }
    }

    private void write(String object) {
        trail.record(entry(object));
    }

    private static AuditEntry entry(@Nullable String object) {
        return new AuditEntry("roles-changed", ACTOR, object, "done", "192.0.2.7");
    }

    private AuditTrail trail(AuditEntries into) {
        return new ChainedAuditTrail(
                into,
                database.transactions(),
                clock,
                new StaticListableBeanFactory().getBeanProvider(Tracer.class));
    }

    private int count() {
        return database.jdbc()
                .sql("SELECT count(*) FROM audit_entry")
                .query(Integer.class)
                .single();
    }

    private void sql(String statement) {
        database.jdbc().sql(statement).update();
    }
}
