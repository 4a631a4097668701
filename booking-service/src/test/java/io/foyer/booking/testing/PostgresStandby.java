package io.foyer.booking.testing;

import static org.awaitility.Awaitility.await;

import io.foyer.platform.store.PostgresStore;
import java.time.Duration;

/** A standby at the other address, which follows and may take over. */
public final class PostgresStandby implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String NAME = "standby";

    private final OwnPostgres postgres;
    private final PostgresServer standby;
    private boolean promoted;

    /** Returns when it follows. */
    public PostgresStandby(OwnPostgres postgres) {
        this.postgres = postgres;
        this.standby = postgres.beside();
        PostgresCopy.of(postgres.server(), standby.data());
        PostgresCopy.mark(standby.data(), "standby.signal");
        PostgresCopy.configure(
                standby.data(),
                "primary_conninfo = 'host=127.0.0.1 port=%d user=%s password=%s application_name=%s'\n"
                        .formatted(
                                postgres.server().port(),
                                PostgresStore.SUPERUSER,
                                PostgresStore.PASSWORD,
                                NAME));
        standby.start();
        awaitState("state = 'streaming'");
    }

    /** From now on nothing is committed that it does not have. */
    public PostgresStandby waitedFor() {
        postgres.server()
                .execute(
                        "ALTER SYSTEM SET synchronous_standby_names = '%s'".formatted(NAME),
                        "SELECT pg_reload_conf()");
        awaitState("sync_state = 'sync'");
        return this;
    }

    /** It does not hear of anything more. */
    public void stopListening() {
        standby.execute("ALTER SYSTEM SET primary_conninfo = ''", "SELECT pg_reload_conf()");
        await().atMost(SOON).until(() -> followers("true").equals("0"));
    }

    /** As an operator does who is sure that the other one is dead. */
    public void promote() {
        standby.execute("SELECT pg_promote()");
        promoted = true;
        postgres.replaceBy(standby);
    }

    /** Ends it, and nobody waits for it any more, unless it has taken over. */
    @Override
    public void close() {
        if (!promoted) {
            standby.kill();
            postgres.startAgain();
            postgres.server()
                    .execute(
                            "ALTER SYSTEM RESET synchronous_standby_names",
                            "SELECT pg_reload_conf()");
        }
    }

    private void awaitState(String state) {
        await().atMost(SOON).until(() -> followers(state).equals("1"));
    }

    private String followers(String state) {
        return postgres.server().ask("SELECT count(*) FROM pg_stat_replication WHERE " + state);
    }
}
