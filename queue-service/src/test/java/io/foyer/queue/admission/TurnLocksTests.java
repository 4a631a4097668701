package io.foyer.queue.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foyer.queue.fixture.RunningQueue;
import io.foyer.queue.place.Line;
import io.foyer.queue.place.Place;
import io.foyer.queue.place.PlaceState;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Turns that begin and end at once, by doors, buyers and other devices, at two instances. */
class TurnLocksTests {

    private static final int TURNS = 20;
    private static final int TIMES = 5;
    private static final DoorScene scene = new DoorScene();
    private static final RunningQueue other = scene.anotherInstance();

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Random random = new Random(7);

    @AfterAll
    static void stop() {
        other.close();
        scene.close();
    }

    @AfterEach
    void everybodyGoesHome() {
        threads.close();
        scene.everybodyGoesHome();
    }

    @Test
    void turnsThatEndInEveryWayAtOnceNeverWaitForEachOtherInACircle() throws Exception {
        var showtime = scene.openRoom(60_000, TURNS);
        for (var time = 0; time < TIMES; time++) {
            var line = scene.join(showtime, 2 * TURNS);
            scene.rounds(1);
            assertThat(scene.inside(showtime)).isEqualTo(TURNS);
            scene.pickUp(line.subList(0, TURNS / 2));
            scene.clock.advance(Duration.ofSeconds(DoorScene.TURN_SECONDS));

            atOnce(endings(line));

            assertThat(failures()).isZero();
            assertThat(scene.inside(showtime)).isLessThanOrEqualTo(TURNS);
            line.stream().map(Place::id).forEach(scene.turns::leave);
        }
    }

    /** The order taken away: what is counted of the room first, and then the place. */
    @Test
    void theOtherWayRoundTheyWould() throws Exception {
        var showtime = scene.openRoom(60_000, 1);
        var place = letIn(showtime, UUID.randomUUID());
        var counted = new CountDownLatch(1);
        var locked = new CountDownLatch(1);
        var transaction = scene.bean(TransactionTemplate.class);
        var wrong =
                threads.submit(
                        () ->
                                transaction.execute(
                                        _ -> {
                                            scene.bean(InflowTable.class).ended(showtime, 1, 1);
                                            counted.countDown();
                                            await(locked);
                                            scene.bean(Line.class).lock(List.of(place.id()));
                                            return true;
                                        }));
        var right =
                threads.submit(
                        () ->
                                transaction.execute(
                                        _ -> {
                                            scene.bean(Line.class).lock(List.of(place.id()));
                                            await(counted);
                                            locked.countDown();
                                            scene.turns.leave(place.id());
                                            return true;
                                        }));

        assertThatThrownBy(
                        () -> {
                            wrong.get();
                            right.get();
                        })
                .isInstanceOf(ExecutionException.class)
                .hasStackTraceContaining("deadlock detected");
    }

    private List<Callable<?>> endings(List<Place> line) {
        var endings = new ArrayList<Callable<?>>();
        line.subList(0, TURNS)
                .forEach(
                        place -> {
                            endings.add(ending(() -> turns().leave(place.id())));
                            endings.add(
                                    ending(
                                            () ->
                                                    turns().finish(
                                                                    place.showtimeId(),
                                                                    place.accountId(),
                                                                    1)));
                            endings.add(ending(() -> turns().pickUp(place.id())));
                        });
        Collections.shuffle(endings, random);
        endings.add(ending(scene.doorkeeper::goRound));
        endings.add(ending(other.bean(Doorkeeper.class)::goRound));
        return endings;
    }

    private static Callable<?> ending(Runnable end) {
        return Executors.callable(end);
    }

    private Turns turns() {
        return random.nextBoolean() ? scene.turns : other.bean(Turns.class);
    }

    private void atOnce(List<Callable<?>> all) throws Exception {
        var start = new CyclicBarrier(all.size());
        var begun =
                all.stream()
                        .map(
                                one ->
                                        threads.submit(
                                                () -> {
                                                    start.await();
                                                    return one.call();
                                                }))
                        .toList();
        for (var each : begun) {
            each.get();
        }
    }

    private static double failures() {
        return scene.bean(MeterRegistry.class).counter("foyer.admission.failures").count()
                + other.bean(MeterRegistry.class).counter("foyer.admission.failures").count();
    }

    private static Place letIn(UUID showtime, UUID account) {
        var place = scene.joined(showtime, account);
        scene.rounds(1);
        scene.pickUp(List.of(place));
        assertThat(scene.present(place).state()).isEqualTo(PlaceState.ADMITTED);
        return place;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
