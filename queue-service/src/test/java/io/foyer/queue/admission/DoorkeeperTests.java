package io.foyer.queue.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.common.messaging.Message;
import io.foyer.common.messaging.Streams;
import io.foyer.queue.fixture.EventService;
import io.foyer.queue.fixture.RunningQueue;
import io.foyer.queue.fixture.RunningQueue.Surroundings;
import io.foyer.queue.place.JoinOutcome;
import io.foyer.queue.place.Place;
import io.foyer.queue.place.PlaceState;
import io.foyer.queue.place.Places;
import io.foyer.queue.room.WaitingRooms;
import io.foyer.testing.identity.TestIdentity;
import io.foyer.testing.store.Stores;
import io.foyer.testing.time.MovableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.redisson.api.RedissonClient;
import org.redisson.api.stream.StreamAddArgs;
import org.redisson.api.stream.StreamMessageId;
import org.redisson.client.codec.StringCodec;
import org.springframework.jdbc.core.simple.JdbcClient;

class DoorkeeperTests {

    private static final int TURN = 600;
    private static final String[] BY_HAND = {"--foyer.admission.interval=1h"};

    private static final EventService events = new EventService();
    private static final MovableClock clock = MovableClock.atPresent();
    private static final Surroundings surroundings =
            new Surroundings(
                    Stores.freshDatabase("queue"),
                    Stores.freshRedis(),
                    events,
                    new TestIdentity(),
                    clock);
    private static final RunningQueue queue = new RunningQueue(surroundings, BY_HAND);

    private final Places places = queue.bean(Places.class);
    private final Doorkeeper doorkeeper = queue.bean(Doorkeeper.class);
    private final JdbcClient jdbc = queue.bean(JdbcClient.class);

    @AfterAll
    static void stop() {
        queue.close();
        events.close();
    }

    /** Rounds go to every door: what one test leaves behind must not be let in by another's. */
    @AfterEach
    void everybodyGoesHome() {
        jdbc.sql("UPDATE waiting_room SET enabled = false").update();
        doorkeeper.goRound();
    }

    @Test
    void letsPeopleInInTheOrderOfTheirNumbersAndAtThePace() {
        var showtime = openRoom(60, 100);
        var line = join(showtime, 5);

        assertThat(doorkeeper.goRound()).isEqualTo(1);
        assertThat(states(line)).startsWith(PlaceState.ADMITTED, PlaceState.WAITING);

        clock.advance(Duration.ofSeconds(2));
        assertThat(doorkeeper.goRound()).isEqualTo(2);
        assertThat(states(line))
                .containsExactly(
                        PlaceState.ADMITTED,
                        PlaceState.ADMITTED,
                        PlaceState.ADMITTED,
                        PlaceState.WAITING,
                        PlaceState.WAITING);
        assertThat(line.stream().map(Place::number)).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void nobodyElseComesInWhileTheRoomIsFull() {
        var showtime = openRoom(60_000, 2);
        var line = join(showtime, 4);

        rounds(5);

        assertThat(states(line))
                .containsExactly(
                        PlaceState.ADMITTED,
                        PlaceState.ADMITTED,
                        PlaceState.WAITING,
                        PlaceState.WAITING);
    }

    @Test
    void aTurnThatIsOverGoesToTheNext() {
        var showtime = openRoom(60_000, 1);
        var line = join(showtime, 2);
        rounds(1);

        clock.advance(Duration.ofSeconds(TURN));
        rounds(1);

        assertThat(states(line)).containsExactly(PlaceState.LAPSED, PlaceState.ADMITTED);
    }

    @Test
    void whoeverLeavesMakesRoom() {
        var showtime = openRoom(60_000, 1);
        var line = join(showtime, 3);
        rounds(1);
        var turns = queue.bean(Turns.class);

        turns.leave(line.get(0).id());
        turns.leave(line.get(1).id());
        rounds(1);

        assertThat(places.find(line.get(0).id())).isEmpty();
        assertThat(states(line.subList(2, 3))).containsExactly(PlaceState.ADMITTED);
        assertThat(inside(showtime)).isEqualTo(1);
    }

    @Test
    void whoeverHasBoughtMakesRoomOnceHoweverOftenItIsTold() {
        var showtime = openRoom(60_000, 1);
        var line = join(showtime, 1);
        rounds(1);
        var listener = queue.bean(BookingListener.class);
        var bought = confirmation(line.getFirst());

        listener.on(bought);
        assertThat(states(line)).containsExactly(PlaceState.DONE);

        var again = joined(showtime, line.getFirst().accountId());
        rounds(1);
        listener.on(bought);
        assertThat(states(List.of(again))).containsExactly(PlaceState.ADMITTED);
    }

    @Test
    void beforeTheOpeningEverybodyWaitsForTheDrawAndThenHasANumber() {
        var showtime = events.room(clock.instant().plusSeconds(60), 60_000, 1_000, TURN);
        queue.bean(WaitingRooms.class).find(showtime);
        var early = join(showtime, 30);
        rounds(2);
        assertThat(states(early)).containsOnly(PlaceState.PRE_QUEUE);

        clock.advance(Duration.ofSeconds(60));
        doorkeeper.goRound();
        var late = joined(showtime, UUID.randomUUID());

        var drawn = early.stream().map(this::present).toList();
        assertThat(drawn).extracting(Place::state).containsOnly(PlaceState.WAITING);
        assertThat(drawn.stream().map(Place::number).sorted())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 30).mapToObj(Long::valueOf).toList());
        assertThat(drawn).isNotEqualTo(drawn.stream().sorted(BY_NUMBER).toList());
        assertThat(late.number()).isEqualTo(31);
    }

    @Test
    void aRoomThatIsSwitchedOffKeepsNobody() {
        var showtime = openRoom(60_000, 1);
        var line = join(showtime, 2);
        rounds(1);

        events.switchOff(showtime);
        queue.bean(RedissonClient.class)
                .<String, String>getStream(Streams.CATALOGUE, StringCodec.INSTANCE)
                .add(
                        StreamAddArgs.entries(
                                Map.of(
                                        "id",
                                        UUID.randomUUID().toString(),
                                        "type",
                                        "WaitingRoomChanged",
                                        "payload",
                                        "{\"showtimeId\": \"%s\", \"more\": 1}"
                                                .formatted(showtime))));

        Awaitility.await()
                .untilAsserted(
                        () -> {
                            doorkeeper.goRound();
                            assertThat(states(line)).containsOnly(PlaceState.DONE);
                        });
        assertThat(inside(showtime)).isZero();
        assertThat(places.join(showtime, UUID.randomUUID())).isEqualTo(new JoinOutcome.RoomOff());
    }

    @Test
    void bookingIsToldWhoWasLetIn() {
        var showtime = openRoom(60_000, 10);
        var place = join(showtime, 1).getFirst();
        rounds(1);
        var admission = queue.bean(Turns.class).ofPlace(place.id()).orElseThrow();

        Awaitility.await()
                .untilAsserted(
                        () ->
                                assertThat(admissionMessages())
                                        .anyMatch(
                                                payload ->
                                                        payload.contains(showtime.toString())
                                                                && payload.contains(
                                                                        place.accountId()
                                                                                .toString())
                                                                && payload.contains(
                                                                        admission
                                                                                .tokenId()
                                                                                .toString())));
    }

    @Test
    void twoInstancesTogetherNeverLetInMoreThanThereIsRoomFor() throws Exception {
        var capacity = 5;
        var showtime = openRoom(60_000, capacity);
        join(showtime, 60);
        try (var other = new RunningQueue(surroundings, BY_HAND);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var keepers = List.of(doorkeeper, other.bean(Doorkeeper.class));
            var most = 0;
            for (var round = 0; round < 25; round++) {
                clock.advance(Duration.ofSeconds(1));
                var looks = new ArrayList<Future<Integer>>();
                keepers.forEach(keeper -> looks.add(threads.submit(keeper::goRound)));
                keepers.forEach(keeper -> looks.add(threads.submit(keeper::goRound)));
                for (var look : looks) {
                    look.get();
                }
                most = Math.max(most, inside(showtime));
                finishOne(showtime);
            }

            assertThat(most).isEqualTo(capacity);
        }
    }

    @Test
    void aRestartChangesNothing() {
        var showtime = openRoom(60, 10);
        var line = join(showtime, 3);
        doorkeeper.goRound();
        try (var restarted = new RunningQueue(surroundings, BY_HAND)) {
            var same = restarted.bean(Places.class);
            var here = line.getLast();

            assertThat(same.join(showtime, here.accountId()))
                    .isEqualTo(new JoinOutcome.AlreadyThere(here));
            assertThat(restarted.bean(Doorkeeper.class).goRound()).isZero();
            clock.advance(Duration.ofSeconds(1));
            assertThat(restarted.bean(Doorkeeper.class).goRound()).isEqualTo(1);
            assertThat(states(line))
                    .containsExactly(PlaceState.ADMITTED, PlaceState.ADMITTED, PlaceState.WAITING);
        }
    }

    private static final Comparator<Place> BY_NUMBER =
            Comparator.comparing(place -> Objects.requireNonNull(place.number()));

    private void finishOne(UUID showtime) {
        jdbc.sql(
                        """
                        SELECT account_id FROM admission
                         WHERE showtime_id = ? AND ended_at IS NULL LIMIT 1
                        """)
                .param(showtime)
                .query(UUID.class)
                .optional()
                .ifPresent(account -> queue.bean(Turns.class).finish(showtime, account));
    }

    private List<String> admissionMessages() {
        return queue
                .bean(RedissonClient.class)
                .<String, String>getStream(Streams.ADMISSION, StringCodec.INSTANCE)
                .range(StreamMessageId.MIN, StreamMessageId.MAX)
                .values()
                .stream()
                .filter(fields -> "BuyerAdmitted".equals(fields.get("type")))
                .map(fields -> String.valueOf(fields.get("payload")))
                .toList();
    }

    private static Message confirmation(Place place) {
        return new Message(
                UUID.randomUUID(),
                "BookingConfirmed",
                """
                {"bookingId": "%s", "showtimeId": "%s", "accountId": "%s", "seats": [1, 2]}
                """
                        .formatted(UUID.randomUUID(), place.showtimeId(), place.accountId()));
    }

    private static UUID openRoom(int admissionsPerMinute, int capacity) {
        var showtime =
                events.room(clock.instant().minusSeconds(1), admissionsPerMinute, capacity, TURN);
        queue.bean(WaitingRooms.class).find(showtime);
        return showtime;
    }

    private List<Place> join(UUID showtime, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> joined(showtime, UUID.randomUUID()))
                .toList();
    }

    private Place joined(UUID showtime, UUID account) {
        return switch (places.join(showtime, account)) {
            case JoinOutcome.Joined(var place) -> place;
            case JoinOutcome.AlreadyThere(var place) -> place;
            case JoinOutcome.RoomOff() -> throw new AssertionError("The room is off");
        };
    }

    private void rounds(int count) {
        for (var round = 0; round < count; round++) {
            clock.advance(Duration.ofSeconds(1));
            doorkeeper.goRound();
        }
    }

    private List<PlaceState> states(List<Place> line) {
        return line.stream().map(this::present).map(Place::state).toList();
    }

    private Place present(Place place) {
        return places.find(place.id()).orElseThrow();
    }

    private int inside(UUID showtime) {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM admission
                         WHERE showtime_id = ? AND ended_at IS NULL
                        """)
                .param(showtime)
                .query(Integer.class)
                .single();
    }
}
