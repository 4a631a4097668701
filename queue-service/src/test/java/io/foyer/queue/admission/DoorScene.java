package io.foyer.queue.admission;

import io.foyer.common.messaging.Streams;
import io.foyer.queue.fixture.EventService;
import io.foyer.queue.fixture.RunningQueue;
import io.foyer.queue.fixture.RunningQueue.Surroundings;
import io.foyer.queue.place.JoinOutcome;
import io.foyer.queue.place.Place;
import io.foyer.queue.place.PlaceState;
import io.foyer.queue.place.Places;
import io.foyer.queue.place.Wish;
import io.foyer.queue.proof.Clearance;
import io.foyer.queue.room.WaitingRooms;
import io.foyer.testing.identity.TestIdentity;
import io.foyer.testing.store.Stores;
import io.foyer.testing.time.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.redisson.api.RStream;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rooms with people in line, by a clock and a doorkeeper that move only when told to. */
final class DoorScene implements AutoCloseable {

    static final int TURN_SECONDS = 600;

    private static final String BY_HAND = "--foyer.admission.interval=1h";

    final EventService events = new EventService();
    final MovableClock clock = MovableClock.atPresent();
    private final Surroundings surroundings =
            new Surroundings(
                    Stores.freshDatabase("queue"),
                    Stores.freshRedis(),
                    events,
                    new TestIdentity(),
                    clock);
    private final RunningQueue queue = anotherInstance();
    final Places places = queue.bean(Places.class);
    final Doorkeeper doorkeeper = queue.bean(Doorkeeper.class);
    final Turns turns = queue.bean(Turns.class);
    private final JdbcClient jdbc = queue.bean(JdbcClient.class);

    RunningQueue anotherInstance() {
        return new RunningQueue(surroundings, BY_HAND);
    }

    <T> T bean(Class<T> type) {
        return queue.bean(type);
    }

    /** A room that is open. */
    UUID openRoom(int admissionsPerMinute, int capacity) {
        return room(-1, admissionsPerMinute, capacity);
    }

    UUID room(int opensInSeconds, int admissionsPerMinute, int capacity) {
        var showtime =
                events.room(
                        clock.instant().plusSeconds(opensInSeconds),
                        admissionsPerMinute,
                        capacity,
                        TURN_SECONDS);
        queue.bean(WaitingRooms.class).find(showtime);
        return showtime;
    }

    /** That many accounts join, one after the other. */
    List<Place> join(UUID showtime, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> joined(showtime, UUID.randomUUID()))
                .toList();
    }

    Place joined(UUID showtime, UUID account) {
        return switch (asked(showtime, account)) {
            case JoinOutcome.Joined(var place) -> place;
            case JoinOutcome.AlreadyThere(var place) -> place;
            case JoinOutcome.RoomOff() -> throw new AssertionError("The room is off");
            case JoinOutcome.NobodyNew() -> throw new AssertionError("The room is being emptied");
            case JoinOutcome.NotProven() -> throw new AssertionError("A proof is asked for");
        };
    }

    JoinOutcome asked(UUID showtime, UUID account) {
        return Objects.requireNonNull(
                places.join(new Wish(showtime, account, Optional.empty(), new Clearance.NotAsked()))
                        .block());
    }

    /** That many seconds pass, with a round in each. */
    void rounds(int count) {
        for (var round = 0; round < count; round++) {
            clock.advance(Duration.ofSeconds(1));
            doorkeeper.goRound();
        }
    }

    List<PlaceState> states(List<Place> line) {
        return line.stream().map(this::present).map(Place::state).toList();
    }

    Place present(Place place) {
        return places.find(place.id()).orElseThrow();
    }

    int inside(UUID showtime) {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM admission
                         WHERE showtime_id = ? AND ended_at IS NULL
                        """)
                .param(showtime)
                .query(Integer.class)
                .single();
    }

    /** One of those inside has bought. */
    void finishOne(UUID showtime) {
        jdbc.sql(
                        """
                        SELECT account_id FROM admission
                         WHERE showtime_id = ? AND ended_at IS NULL LIMIT 1
                        """)
                .param(showtime)
                .query(UUID.class)
                .optional()
                .ifPresent(account -> turns.finish(showtime, account));
    }

    /** Rounds go to every door: what one test leaves behind must not be let in by another's. */
    void everybodyGoesHome() {
        jdbc.sql("UPDATE waiting_room SET enabled = false").update();
        doorkeeper.goRound();
    }

    RStream<String, String> catalogueStream() {
        return stream(Streams.CATALOGUE);
    }

    RStream<String, String> admissionStream() {
        return stream(Streams.ADMISSION);
    }

    private RStream<String, String> stream(String name) {
        return queue.bean(RedissonClient.class).getStream(name, StringCodec.INSTANCE);
    }

    @Override
    public void close() {
        queue.close();
        events.close();
    }
}
