package io.foyer.queue.place;

import io.foyer.queue.fixture.EventService;
import io.foyer.queue.fixture.RunningQueue;
import io.foyer.queue.fixture.RunningQueue.Surroundings;
import io.foyer.queue.proof.Clearance;
import io.foyer.queue.room.WaitingRooms;
import io.foyer.testing.identity.TestIdentity;
import io.foyer.testing.store.Stores;
import io.foyer.testing.time.MovableClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Lines that many join at once, at one instance or several, whose doors open only when told to. */
final class LineScene implements AutoCloseable {

    final EventService events = new EventService();
    final MovableClock clock = MovableClock.atPresent();
    private final Surroundings surroundings =
            new Surroundings(
                    Stores.freshDatabase("queue"),
                    Stores.freshRedis(),
                    events,
                    TestIdentity.shared(),
                    clock);
    final RunningQueue queue = anotherInstance();

    RunningQueue anotherInstance(String... settings) {
        var all = new ArrayList<>(List.of(settings));
        all.add("--foyer.admission.interval=1h");
        return new RunningQueue(surroundings, all.toArray(String[]::new));
    }

    <T> T bean(Class<T> type) {
        return queue.bean(type);
    }

    /** A room that opened a second ago, or opens so many seconds from now. */
    UUID room(int opensInSeconds) {
        var showtime = events.room(clock.instant().plusSeconds(opensInSeconds), 60, 10, 600);
        bean(WaitingRooms.class).find(showtime);
        return showtime;
    }

    JoinOutcome join(UUID showtime, UUID account) {
        return join(queue, showtime, account, Optional.empty());
    }

    /** Of somebody who comes with nothing and is asked for nothing. */
    static Wish wish(UUID showtime, UUID account) {
        return new Wish(showtime, account, Optional.empty(), new Clearance.NotAsked());
    }

    JoinOutcome join(RunningQueue at, UUID showtime, UUID account, Optional<Ticket> ticket) {
        var wish = new Wish(showtime, account, ticket, new Clearance.NotAsked());
        return Objects.requireNonNull(at.bean(Places.class).join(wish).block());
    }

    Place joined(UUID showtime, UUID account) {
        return placeOf(join(showtime, account));
    }

    Place joined(UUID showtime) {
        return joined(showtime, UUID.randomUUID());
    }

    static Place placeOf(JoinOutcome outcome) {
        return switch (outcome) {
            case JoinOutcome.Joined(var place) -> place;
            case JoinOutcome.AlreadyThere(var place) -> place;
            case JoinOutcome.RoomOff() -> throw new AssertionError("The room is off");
            case JoinOutcome.NobodyNew() -> throw new AssertionError("The room is being emptied");
            case JoinOutcome.TooOften(var wait) -> throw new AssertionError("Again in " + wait);
            case JoinOutcome.NotProven() -> throw new AssertionError("A proof is asked for");
        };
    }

    static Ticket ticketOf(Place place) {
        return new Ticket(
                place.showtimeId(), place.id(), place.accountId(), place.epoch(), place.arrival());
    }

    static <T> List<T> atOnce(int count, IntFunction<T> work)
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

    @Override
    public void close() {
        queue.close();
        events.close();
    }
}
