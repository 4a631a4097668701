package io.foyer.queue.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foyer.common.id.IdSource;
import io.foyer.common.messaging.Outbox;
import io.foyer.queue.fixture.RunningQueue;
import io.foyer.queue.place.Line;
import io.foyer.queue.place.PlaceState;
import io.foyer.queue.presence.Attendance;
import io.foyer.queue.room.WaitingRooms;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two controllers at one door: one is killed, or stops for a while and then goes on. */
class FenceTests {

    private static final String SHORT_LEASE = "--foyer.admission.lease=1s";
    private static final Duration TAKEN_OVER = Duration.ofSeconds(8);
    private static final int CAPACITY = 5;
    private static final DoorScene scene = new DoorScene(SHORT_LEASE);
    private static final RunningQueue other = scene.anotherInstance(SHORT_LEASE);

    private final UUID showtime = scene.openRoom(60_000, CAPACITY);
    private final CountDownLatch thawed = new CountDownLatch(1);
    private final CountDownLatch frozen = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterAll
    static void stop() {
        other.close();
        scene.close();
    }

    @BeforeEach
    void aSecondPasses() {
        scene.clock.advance(Duration.ofSeconds(1));
    }

    @AfterEach
    void everybodyGoesHome() {
        thawed.countDown();
        threads.close();
        scene.bean(Rounds.class).giveUp();
        other.bean(Rounds.class).giveUp();
        scene.everybodyGoesHome();
        scene.bean(Rounds.class).giveUp();
    }

    @Test
    void oneInstanceAtATimeTendsADoor() {
        scene.join(showtime, 3);

        assertThat(taken(scene.bean(Leases.class))).isNotNull();
        assertThat(other.bean(Leases.class).take(Set.of(showtime))).isEmpty();
        assertThat(scene.bean(Leases.class).take(Set.of(showtime)))
                .singleElement()
                .matches(taken -> !taken.isNew());
    }

    @Test
    void whenAnInstanceDiesAnotherTakesOverWithinSeconds() {
        scene.join(showtime, 3);
        var before = taken(scene.bean(Leases.class));

        var after = takenOver();

        assertThat(after.fence()).isGreaterThan(before.fence());
        assertThat(other.bean(Doorkeeper.class).goRound()).isEqualTo(3);
    }

    @Test
    void aDoorThatIsGivenUpIsTakenAtOnce() {
        var before = taken(scene.bean(Leases.class));
        scene.bean(Rounds.class).giveUp();

        assertThat(taken(other.bean(Leases.class)).fence()).isEqualTo(before.fence() + 1);
    }

    @Test
    void aRoundBegunUnderAnOlderFenceChangesNothing() {
        var line = scene.join(showtime, 3);
        var old = taken(scene.bean(Leases.class));
        takenOver();

        var round = scene.bean(Threshold.class).tend(old, Attendance.unknown());

        assertThat(round).isEqualTo(new Round.Superseded());
        assertThat(scene.states(line)).containsOnly(PlaceState.WAITING);
    }

    @Test
    void whoFreezesInTheMiddleOfARoundAndThawsLetsNobodyInTwice() throws Exception {
        scene.join(showtime, 3 * CAPACITY);
        var lease = taken(scene.bean(Leases.class));
        var round = threads.submit(frozenRound(scene.bean(Leases.class), lease));
        frozen.await();

        takenOver();
        var admitted = other.bean(Doorkeeper.class).goRound();
        thawed.countDown();

        assertThat(admitted).isEqualTo(CAPACITY);
        assertThatThrownBy(round::get).isInstanceOf(ExecutionException.class);
        assertThat(scene.inside(showtime)).isEqualTo(CAPACITY);
    }

    /** The guard taken away: each counts before the other has let anybody in. */
    @Test
    void withoutTheFenceTwoControllersLetInTwiceAsMany() throws Exception {
        scene.join(showtime, 3 * CAPACITY);
        Fence open = _ -> true;
        var lease = new Lease(showtime, UUID.randomUUID(), 0);
        var first = threads.submit(frozenRound(open, lease));
        frozen.await();
        var second = threads.submit(round(other::bean, open, lease, other.bean(IdSource.class)));
        Awaitility.await().until(FenceTests::somebodyWaitsForALock);
        thawed.countDown();
        first.get();
        second.get();

        assertThat(scene.inside(showtime)).isEqualTo(2 * CAPACITY);
    }

    /** A round that stops when it has chosen, before it writes down whom. */
    private Callable<Round> frozenRound(Fence fence, Lease lease) {
        var ids = scene.bean(IdSource.class);
        return round(
                scene::bean,
                fence,
                lease,
                () -> {
                    frozen.countDown();
                    try {
                        thawed.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return ids.next();
                });
    }

    private interface Beans {
        <T> T get(Class<T> type);
    }

    private static Callable<Round> round(Beans beans, Fence fence, Lease lease, IdSource ids) {
        var entrance =
                new Entrance(
                        beans.get(Line.class),
                        beans.get(AdmissionTable.class),
                        beans.get(Outbox.class),
                        ids);
        var admitting =
                new Admitting(
                        beans.get(Situations.class),
                        beans.get(InflowTable.class),
                        beans.get(Choosing.class),
                        entrance,
                        beans.get(Admitting.Book.class));
        var threshold =
                new Threshold(
                        new Threshold.Entry(fence, beans.get(DoorTime.class)),
                        beans.get(WaitingRooms.class),
                        beans.get(Line.class),
                        beans.get(Endings.class),
                        admitting);
        return () ->
                beans.get(TransactionTemplate.class)
                        .execute(_ -> threshold.tend(lease, Attendance.unknown()));
    }

    private Lease taken(Leases leases) {
        return leases.take(Set.of(showtime)).getFirst().lease();
    }

    private Lease takenOver() {
        return Awaitility.await()
                .atMost(TAKEN_OVER)
                .until(
                        () -> other.bean(Leases.class).take(Set.of(showtime)),
                        taken -> !taken.isEmpty())
                .getFirst()
                .lease();
    }

    private static boolean somebodyWaitsForALock() {
        return scene.bean(JdbcClient.class)
                        .sql(
                                """
                                SELECT count(*) FROM pg_stat_activity
                                 WHERE datname = current_database() AND wait_event_type = 'Lock'
                                """)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
