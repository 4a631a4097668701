package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.platform.process.Ports;
import io.foyer.platform.store.Durability;
import io.foyer.platform.store.PostgresStore;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Who was answered has a booking, though Postgres is killed in the middle of everything. The
 * control does not wait for the disk, and must lose some.
 */
@SuppressWarnings("NullAway.Init") // set before each test
class DurabilityTests {

    private static final int BUYERS = 24;
    private static final int ANSWERED_BEFORE = 200;

    @TempDir private Path folder;
    private PostgresStore postgres;

    @BeforeEach
    void start() {
        postgres =
                new PostgresStore(
                        Path.of(System.getProperty("foyer.root"), ".foyer", "programs"),
                        folder,
                        Ports.free(),
                        Durability.KEEP);
        postgres.start();
    }

    @AfterEach
    void stop() {
        postgres.stop();
    }

    @Test
    void whoeverWasAnsweredHasABookingAfterPostgresIsKilled() throws Exception {
        var answered = answeredBeforeTheKill();

        assertThat(answered.size()).isGreaterThanOrEqualTo(ANSWERED_BEFORE);
        assertThat(missing(answered)).isZero();
        assertThat(count("SELECT count(*) FROM booking_line"))
                .isEqualTo(2 * count("SELECT count(*) FROM booking"));
        assertThat(count("SELECT count(*) FROM idempotent_request"))
                .isEqualTo(count("SELECT count(*) FROM booking"));
    }

    @Test
    void withoutWaitingForTheDiskSomeAreLost() throws Exception {
        try (var superuser = postgres.connect("postgres");
                var statement = superuser.createStatement()) {
            statement.execute("ALTER SYSTEM SET wal_writer_delay = '10s'");
            statement.execute("SELECT pg_reload_conf()");
            statement.execute("ALTER ROLE booking_service SET synchronous_commit = off");
        }

        assertThat(missing(answeredBeforeTheKill())).isPositive();
    }

    /** Buyers write until all of Postgres is killed at once; these ids were answered. */
    private Queue<UUID> answeredBeforeTheKill() {
        var answered = new ConcurrentLinkedQueue<UUID>();
        var killed = new AtomicBoolean();
        try (var scene = new NewBookingsFixture(database());
                var buyers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var buyer = 0; buyer < BUYERS; buyer++) {
                buy(scene, buyers, answered, killed);
            }
            await().atMost(Duration.ofSeconds(30)).until(() -> answered.size() >= ANSWERED_BEFORE);
            postgres.handles().forEach(DurabilityTests::killAll);
            killed.set(true);
        }
        postgres.stop();
        postgres.start();
        return answered;
    }

    private static void buy(
            NewBookingsFixture scene,
            ExecutorService buyers,
            Queue<UUID> answered,
            AtomicBoolean killed) {
        buyers.execute(
                () -> {
                    while (!killed.get()) {
                        var wish = scene.keyed(UUID.randomUUID(), UUID.randomUUID(), "hash", 1, 2);
                        if (isWritten(scene, wish)) {
                            answered.add(wish.id());
                        }
                    }
                });
    }

    private static boolean isWritten(NewBookingsFixture scene, NewBooking wish) {
        try {
            return scene.bookings.write(wish) instanceof WriteOutcome.Written;
        } catch (RuntimeException _) {
            return false;
        }
    }

    /** The children first would let Postgres end in good order. */
    private static void killAll(ProcessHandle process) {
        var children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    private long missing(Queue<UUID> answered) throws SQLException {
        return answered.size()
                - count(
                        "SELECT count(*) FROM booking WHERE id = ANY (?)",
                        (Object) answered.toArray(UUID[]::new));
    }

    private int count(String sql, Object... params) throws SQLException {
        try (var connection = postgres.connect("booking_db")) {
            return JdbcClient.create(new SingleConnectionDataSource(connection, true))
                    .sql(sql)
                    .params(params)
                    .query(Integer.class)
                    .single();
        }
    }

    private DriverManagerDataSource database() {
        return new DriverManagerDataSource(
                postgres.url("booking_db") + "?socketTimeout=10&connectTimeout=2",
                "booking_service",
                PostgresStore.PASSWORD);
    }
}
