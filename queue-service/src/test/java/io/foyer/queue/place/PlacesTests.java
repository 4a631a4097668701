package io.foyer.queue.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.queue.fixture.EventService;
import io.foyer.queue.fixture.RunningQueue;
import io.foyer.queue.fixture.RunningQueue.Surroundings;
import io.foyer.queue.room.WaitingRooms;
import io.foyer.testing.identity.TestIdentity;
import io.foyer.testing.store.Stores;
import io.foyer.testing.time.MovableClock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class PlacesTests {

    private static final EventService events = new EventService();
    private static final MovableClock clock = MovableClock.atPresent();
    private static final RunningQueue queue =
            new RunningQueue(
                    new Surroundings(
                            Stores.freshDatabase("queue"),
                            Stores.freshRedis(),
                            events,
                            new TestIdentity(),
                            clock),
                    "--foyer.admission.interval=1h");

    private final Places places = queue.bean(Places.class);

    @AfterAll
    static void stop() {
        queue.close();
        events.close();
    }

    @Test
    void fiftyDevicesOfOneAccountGetOnePlace() throws Exception {
        var showtime = room(-1);
        var account = UUID.randomUUID();

        var outcomes = atOnce(50, i -> places.join(showtime, account));

        assertThat(outcomes.stream().map(PlacesTests::placeOf).distinct()).hasSize(1);
        assertThat(outcomes).filteredOn(JoinOutcome.Joined.class::isInstance).hasSize(1);
        assertThat(places.length(showtime).lastNumber()).isEqualTo(1);
    }

    @Test
    void theSameHoldsBeforeTheDraw() throws Exception {
        var showtime = room(60);
        var account = UUID.randomUUID();

        var outcomes = atOnce(50, i -> places.join(showtime, account));

        assertThat(outcomes.stream().map(PlacesTests::placeOf).distinct()).hasSize(1);
        assertThat(places.length(showtime)).isEqualTo(new LineLength(0, 1));
    }

    @Test
    void everybodyGetsANumberAndNoNumberIsLost() throws Exception {
        var showtime = room(-1);

        var outcomes = atOnce(80, i -> places.join(showtime, UUID.randomUUID()));

        assertThat(outcomes.stream().map(PlacesTests::placeOf).map(Place::number).sorted())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 80).boxed().toList());
    }

    @Test
    void aPlaceOfOneLineIsNoneOfAnother() {
        var account = UUID.randomUUID();

        var first = placeOf(places.join(room(-1), account));
        var second = placeOf(places.join(room(-1), account));

        assertThat(first.id()).isNotEqualTo(second.id());
        assertThat(second.number()).isEqualTo(1);
    }

    private static UUID room(int opensInSeconds) {
        var showtime = events.room(clock.instant().plusSeconds(opensInSeconds), 60, 10, 600);
        queue.bean(WaitingRooms.class).find(showtime);
        return showtime;
    }

    private static Place placeOf(JoinOutcome outcome) {
        return switch (outcome) {
            case JoinOutcome.Joined(var place) -> place;
            case JoinOutcome.AlreadyThere(var place) -> place;
            case JoinOutcome.RoomOff() -> throw new AssertionError("The room is off");
        };
    }

    private static <T> List<T> atOnce(int count, IntFunction<T> work)
            throws InterruptedException, ExecutionException {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results =
                    IntStream.range(0, count)
                            .mapToObj(
                                    i ->
                                            threads.submit(
                                                    (Callable<T>)
                                                            () -> {
                                                                start.await();
                                                                return work.apply(i);
                                                            }))
                            .toList();
            start.countDown();
            var values = new ArrayList<T>();
            for (var result : results) {
                values.add(result.get());
            }
            return values;
        }
    }
}
