package io.foyer.queue.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A door that nobody tends is seen, by everybody. Leases end by Postgres' clock, no test's. */
class DoorWatchTests {

    private static final Duration LEASE_IS_OVER = Duration.ofSeconds(10);
    private static final DoorScene scene = new DoorScene();

    private final DoorWatch watch = scene.bean(DoorWatch.class);

    @AfterAll
    static void stop() {
        scene.close();
    }

    @AfterEach
    void everybodyGoesHome() {
        scene.everybodyGoesHome();
    }

    @Test
    void aDoorThatNobodyTendsIsSeenUntilSomebodyDoes() {
        open();
        assertThat(seen(watch)).isGreaterThan(3_000);

        scene.doorkeeper.goRound();
        assertThat(seen(watch)).isZero();

        await().atMost(LEASE_IS_OVER).until(() -> seen(watch) > 0);
    }

    @Test
    void theOneThatWaitsLongestCounts() {
        var shorter = open();
        var longer = open();
        open();
        scene.doorkeeper.goRound();

        endedAgo(longer, 400);
        endedAgo(shorter, 200);

        assertThat(seen(watch)).isBetween(400.0, 500.0);
    }

    @Test
    void everyInstanceTellsTheSame() {
        var showtime = open();
        scene.doorkeeper.goRound();
        endedAgo(showtime, 400);
        try (var other = scene.anotherInstance()) {
            assertThat(seen(other.bean(DoorWatch.class))).isBetween(400.0, 500.0);
        }
    }

    @Test
    void aRoomThatIsShutNeedsNobody() {
        scene.room(3_600, 60, 10);
        scene.jdbc
                .sql("UPDATE waiting_room SET enabled = false WHERE showtime_id = ?")
                .param(open())
                .update();

        assertThat(seen(watch)).isZero();
    }

    @Test
    void whatCannotBeReadIsNotTakenForWell() {
        assertThat(seen(watch)).isZero();

        scene.clock.advance(Duration.ofSeconds(31));

        assertThat(watch.unledSeconds()).isEqualTo(31);
    }

    @Test
    void itIsMeasured() {
        watch.look();

        assertThat(scene.bean(MeterRegistry.class).get("foyer.admission.unled").gauge().value())
                .isEqualTo(watch.unledSeconds());
    }

    /** Open for an hour, by the clock of Postgres. */
    private static UUID open() {
        var showtime = scene.openRoom(60, 10);
        scene.jdbc
                .sql(
                        """
                        UPDATE waiting_room
                           SET opens_at = clock_timestamp() - interval '1 hour',
                               opened_at = clock_timestamp() - interval '1 hour'
                         WHERE showtime_id = ?
                        """)
                .param(showtime)
                .update();
        return showtime;
    }

    private static void endedAgo(UUID showtime, int seconds) {
        scene.jdbc
                .sql(
                        """
                        UPDATE door_lease SET until = clock_timestamp() - make_interval(secs => ?)
                         WHERE showtime_id = ?
                        """)
                .params(seconds, showtime)
                .update();
    }

    private static double seen(DoorWatch watch) {
        watch.look();
        return watch.unledSeconds();
    }
}
