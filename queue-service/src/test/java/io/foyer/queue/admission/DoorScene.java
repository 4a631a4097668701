package io.foyer.queue.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.queue.fixture.EventService;
import io.foyer.queue.fixture.RunningQueue;
import io.foyer.queue.fixture.RunningQueue.Surroundings;
import io.foyer.queue.place.JoinOutcome;
import io.foyer.queue.place.Place;
import io.foyer.queue.place.PlaceState;
import io.foyer.queue.place.Places;
import io.foyer.queue.place.Wish;
import io.foyer.queue.presence.Presence;
import io.foyer.queue.presence.PresenceAtOnce;
import io.foyer.queue.proof.Clearance;
import io.foyer.queue.room.RoomMode;
import io.foyer.queue.room.WaitingRooms;
import io.foyer.testing.identity.TestIdentity;
import io.foyer.testing.store.Stores;
import io.foyer.testing.time.MovableClock;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rooms with people in line, by a clock and a doorkeeper that move only when told to. */
final class DoorScene implements AutoCloseable {

    static final int TURN_SECONDS = 600;

    private static final String BY_HAND = "--foyer.admission.interval=1h";

    /** A machine that builds everything else at the same time may be slow. */
    private static final List<String> PATIENT =
            List.of("--foyer.cache.redis-patience=5s", "--foyer.redis.command-timeout=5s");

    final EventService events = new EventService();
    final MovableClock clock = MovableClock.atPresent();
    private final Surroundings surroundings;
    private final List<String> patience;
    private final RunningQueue queue;
    final Places places;
    final Doorkeeper doorkeeper;
    final Turns turns;
    final JdbcClient jdbc;
    final DoorMessages messages;
    final BookingNews booking;

    DoorScene(String... settings) {
        this(Stores.freshRedis(), PATIENT, settings);
    }

    /** With the patience that the service has. */
    DoorScene(URI redis, String... settings) {
        this(redis, List.of(), settings);
    }

    private DoorScene(URI redis, List<String> patience, String... settings) {
        this.patience = patience;
        surroundings =
                new Surroundings(
                        Stores.freshDatabase("queue"), redis, events, TestIdentity.shared(), clock);
        queue = anotherInstance(settings);
        places = queue.bean(Places.class);
        doorkeeper = queue.bean(Doorkeeper.class);
        turns = queue.bean(Turns.class);
        jdbc = queue.bean(JdbcClient.class);
        messages = new DoorMessages(queue);
        booking = new BookingNews(jdbc, clock);
    }

    RunningQueue anotherInstance(String... settings) {
        var all = new ArrayList<>(List.of(BY_HAND));
        all.addAll(patience);
        all.addAll(List.of(settings));
        return new RunningQueue(surroundings, all.toArray(String[]::new));
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
            case JoinOutcome.TooOften(var wait) -> throw new AssertionError("Again in " + wait);
            case JoinOutcome.NotProven() -> throw new AssertionError("A proof is asked for");
        };
    }

    JoinOutcome asked(UUID showtime, UUID account) {
        return Objects.requireNonNull(
                places.join(new Wish(showtime, account, Optional.empty(), new Clearance.NotAsked()))
                        .block());
    }

    /** That many seconds pass, with a round in each; none may fail. */
    void rounds(int count) {
        var before = failures();
        for (var round = 0; round < count; round++) {
            clock.advance(Duration.ofSeconds(1));
            doorkeeper.goRound();
        }
        assertThat(failures()).as("rounds that failed").isEqualTo(before);
    }

    private double failures() {
        return queue.bean(MeterRegistry.class).counter("foyer.admission.failures").count();
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

    /** One of those inside has bought so many seats. */
    void finishOne(UUID showtime, int seats) {
        jdbc.sql(
                        """
                        SELECT account_id FROM admission
                         WHERE showtime_id = ? AND ended_at IS NULL LIMIT 1
                        """)
                .param(showtime)
                .query(UUID.class)
                .optional()
                .ifPresent(account -> turns.finish(showtime, account, seats));
    }

    /** Rounds go to every door: what one test leaves behind must not be let in by another's. */
    void everybodyGoesHome() {
        jdbc.sql("UPDATE waiting_room SET enabled = false").update();
        doorkeeper.goRound();
    }

    /** The organizer changes the room while it runs. */
    void change(UUID showtime, RoomMode mode, int admissionsPerMinute, int capacity) {
        jdbc.sql(
                        """
                        UPDATE waiting_room
                           SET mode = ?, admissions_per_minute = ?, capacity = ?
                         WHERE showtime_id = ?
                        """)
                .params(mode.name(), admissionsPerMinute, capacity, showtime)
                .update();
    }

    /** Whoever is let in from now on has so long. */
    void turnsLast(UUID showtime, Duration turn) {
        jdbc.sql("UPDATE waiting_room SET turn_seconds = ? WHERE showtime_id = ?")
                .params(turn.toSeconds(), showtime)
                .update();
    }

    /** These look at their places now, and all instances know. */
    void isSeen(Place... looking) {
        var presence = queue.bean(Presence.class);
        for (var place : looking) {
            presence.seen(place.showtimeId(), place.arrival());
        }
        PresenceAtOnce.writeDown(presence);
    }

    /** Of these, those whose turn it is come for it. */
    void pickUp(List<Place> line) {
        jdbc.sql(
                        """
                        UPDATE admission SET picked_up_at = admitted_at
                         WHERE picked_up_at IS NULL AND place_id = ANY (?)
                        """)
                .param(line.stream().map(Place::id).toArray(UUID[]::new))
                .update();
    }

    @Override
    public void close() {
        queue.close();
        events.close();
    }
}
