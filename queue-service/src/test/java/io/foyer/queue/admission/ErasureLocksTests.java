package io.foyer.queue.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.foyer.common.privacy.Person;
import io.foyer.common.privacy.PersonalData;
import io.foyer.queue.place.PlaceHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two people inside the same two rooms, to which they came in another order, leave both at once.
 * What is counted of a room stays locked until whoever leaves it has left all.
 */
class ErasureLocksTests {

    private static final DoorScene scene = new DoorScene();

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final UUID one = scene.openRoom(60_000, 2);
    private final UUID another = scene.openRoom(60_000, 2);
    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();

    @BeforeEach
    void comeIn() {
        letIn(one, first);
        letIn(another, second);
        letIn(another, first);
        letIn(one, second);
        assertThat(scene.inside(one) + scene.inside(another)).isEqualTo(4);
    }

    @AfterEach
    void everybodyGoesHome() {
        threads.close();
        scene.everybodyGoesHome();
    }

    @AfterAll
    static void stop() {
        scene.close();
    }

    @Test
    void peopleWhoAreErasedAtOnceLeaveTheirLinesInOneOrder() throws Exception {
        for (var erasure : bothLeave(ErasureLocksTests::erase)) {
            erasure.get();
        }

        assertThat(scene.inside(one) + scene.inside(another)).isZero();
    }

    /** The order taken away: each leaves the rooms as they were come to. */
    @Test
    void inTheOrderInWhichTheyCameTheyWouldWaitForEachOther() {
        var leaving = bothLeave(ErasureLocksTests::leaveAsTheyCame);

        assertThatThrownBy(
                        () -> {
                            for (var each : leaving) {
                                each.get();
                            }
                        })
                .isInstanceOf(ExecutionException.class)
                .hasStackTraceContaining("deadlock detected");
    }

    /** They go on once both wait; until then somebody has changed what is counted of both rooms. */
    private List<Future<?>> bothLeave(Consumer<UUID> leave) {
        var leaving = new ArrayList<Future<?>>();
        inTransaction(
                () -> {
                    scene.bean(InflowTable.class).ended(one, 1, 1);
                    scene.bean(InflowTable.class).ended(another, 1, 1);
                    leaving.add(threads.submit(() -> leave.accept(first)));
                    leaving.add(threads.submit(() -> leave.accept(second)));
                    await().until(() -> waitingForLocks() == 2);
                });
        return leaving;
    }

    private static void erase(UUID account) {
        inTransaction(() -> scene.bean(PersonalData.class).erase(new Person(account, null)));
    }

    private static void leaveAsTheyCame(UUID account) {
        inTransaction(
                () ->
                        scene.bean(PlaceHistory.class)
                                .of(account)
                                .forEach(place -> scene.turns.leave(place.id())));
    }

    private static void inTransaction(Runnable work) {
        scene.bean(TransactionTemplate.class).executeWithoutResult(_ -> work.run());
    }

    private static void letIn(UUID showtime, UUID account) {
        var place = scene.joined(showtime, account);
        scene.rounds(1);
        scene.pickUp(List.of(place));
    }

    private static int waitingForLocks() {
        return scene.jdbc
                .sql(
                        """
                        SELECT count(*) FROM pg_stat_activity
                         WHERE datname = current_database() AND wait_event_type = 'Lock'
                        """)
                .query(Integer.class)
                .single();
    }
}
