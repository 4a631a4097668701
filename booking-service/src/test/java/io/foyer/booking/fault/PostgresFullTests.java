package io.foyer.booking.fault;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.foyer.booking.testing.MovedLog;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk that Postgres keeps its log on is full. */
class PostgresFullTests extends PostgresFaultScene {

    private static final long ROOM_LEFT = 40;
    private static final long LATER = 768;

    private static final String A_MEGABYTE =
            """
            INSERT INTO filling
            SELECT repeat(md5(random()::text), 60) FROM generate_series(1, 550)
            """;

    @TempDir private Path folder;

    @Test
    void F14_whoPaysWhileItsDiskIsFullBuysOnceItHasGrown() throws Exception {
        var disk = SmallDisk.at(folder, logMegabytes() + ROOM_LEFT);
        assumeTrue(disk.isPresent(), "Only root can mount a small disk, and not everywhere");
        try (var small = disk.get();
                var _ = new MovedLog(postgres, small.path())) {
            fillAndGrow(small);
        }
    }

    private void fillAndGrow(SmallDisk disk) throws Exception {
        var showtime = showtime();
        var crowd = crowd(showtime);

        postgres.server().execute("CREATE TABLE filling (words text)");
        await().atMost(SOON)
                .until(
                        () -> {
                            fill();
                            return !postgres.isRunning();
                        });
        sendsAway(crowd);
        assertAlive();
        disk.grow(LATER);
        postgres.startAgain();

        sellsAgain(crowd);
        everythingEnds(crowd, showtime);
        postgres.server().execute("DROP TABLE filling");
    }

    private long logMegabytes() {
        return Long.parseLong(
                postgres.server().ask("SELECT sum(size)::bigint >> 20 FROM pg_ls_waldir()"));
    }

    /** Until it fails: it panics, comes back if it can, and panics again. */
    private void fill() {
        try {
            while (true) {
                postgres.server().execute(A_MEGABYTE);
            }
        } catch (IllegalStateException _) {
            // Full, or gone already.
        }
    }
}
