package io.foyer.queue.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.common.messaging.Message;
import io.foyer.queue.place.JoinOutcome;
import io.foyer.queue.place.Place;
import io.foyer.queue.place.PlaceState;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.redisson.api.stream.StreamAddArgs;
import org.redisson.api.stream.StreamMessageId;

class DoorkeeperTests {

    private static final DoorScene scene = new DoorScene();

    @AfterAll
    static void stop() {
        scene.close();
    }

    @AfterEach
    void everybodyGoesHome() {
        scene.everybodyGoesHome();
    }

    @Test
    void letsPeopleInInTheOrderOfTheirNumbersAndAtThePace() {
        var showtime = scene.openRoom(60, 100);
        var line = scene.join(showtime, 5);

        assertThat(scene.doorkeeper.goRound()).isEqualTo(1);
        assertThat(scene.states(line)).startsWith(PlaceState.ADMITTED, PlaceState.WAITING);

        scene.clock.advance(Duration.ofSeconds(2));
        assertThat(scene.doorkeeper.goRound()).isEqualTo(2);
        assertThat(scene.states(line))
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
        var showtime = scene.openRoom(60_000, 2);
        var line = scene.join(showtime, 4);

        scene.rounds(5);

        assertThat(scene.states(line))
                .containsExactly(
                        PlaceState.ADMITTED,
                        PlaceState.ADMITTED,
                        PlaceState.WAITING,
                        PlaceState.WAITING);
    }

    @Test
    void aTurnThatIsOverGoesToTheNext() {
        var showtime = scene.openRoom(60_000, 1);
        var line = scene.join(showtime, 2);
        scene.rounds(1);
        scene.pickUp(line);

        scene.clock.advance(Duration.ofSeconds(DoorScene.TURN_SECONDS));
        scene.rounds(1);

        assertThat(scene.states(line)).containsExactly(PlaceState.LAPSED, PlaceState.ADMITTED);
    }

    @Test
    void whoeverLeavesMakesRoom() {
        var showtime = scene.openRoom(60_000, 1);
        var line = scene.join(showtime, 3);
        scene.rounds(1);

        scene.turns.leave(line.get(0).id());
        scene.turns.leave(line.get(1).id());
        scene.rounds(1);

        assertThat(scene.places.find(line.get(0).id())).isEmpty();
        assertThat(scene.states(line.subList(2, 3))).containsExactly(PlaceState.ADMITTED);
        assertThat(scene.inside(showtime)).isEqualTo(1);
    }

    @Test
    void whoeverHasBoughtMakesRoomOnceHoweverOftenItIsTold() {
        var showtime = scene.openRoom(60_000, 1);
        var line = scene.join(showtime, 1);
        scene.rounds(1);
        var listener = scene.bean(BookingListener.class);
        var bought = confirmation(line.getFirst());

        listener.on(bought);
        assertThat(scene.states(line)).containsExactly(PlaceState.DONE);

        var again = scene.joined(showtime, line.getFirst().accountId());
        scene.rounds(1);
        listener.on(bought);
        assertThat(scene.states(List.of(again))).containsExactly(PlaceState.ADMITTED);
    }

    @Test
    void beforeTheOpeningEverybodyWaitsForTheDrawAndThenHasANumber() {
        var showtime = scene.room(60, 60_000, 1_000);
        var early = scene.join(showtime, 30);
        scene.rounds(2);
        assertThat(scene.states(early)).containsOnly(PlaceState.PRE_QUEUE);

        scene.clock.advance(Duration.ofSeconds(60));
        scene.doorkeeper.goRound();
        var late = scene.joined(showtime, UUID.randomUUID());

        var drawn = early.stream().map(scene::present).toList();
        assertThat(drawn).extracting(Place::state).containsOnly(PlaceState.WAITING);
        assertThat(drawn.stream().map(Place::number).sorted())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 30).mapToObj(Long::valueOf).toList());
        assertThat(drawn).isNotEqualTo(drawn.stream().sorted(BY_NUMBER).toList());
        assertThat(late.number()).isEqualTo(31);
    }

    @Test
    void aRoomThatIsSwitchedOffKeepsNobody() {
        var showtime = scene.openRoom(60_000, 1);
        var line = scene.join(showtime, 2);
        scene.rounds(1);

        scene.events.switchOff(showtime);
        scene.messages
                .catalogue()
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
                            scene.doorkeeper.goRound();
                            assertThat(scene.states(line)).containsOnly(PlaceState.DONE);
                        });
        assertThat(scene.inside(showtime)).isZero();
        assertThat(scene.asked(showtime, UUID.randomUUID())).isEqualTo(new JoinOutcome.RoomOff());
    }

    @Test
    void bookingIsToldWhoWasLetIn() {
        var showtime = scene.openRoom(60_000, 10);
        var place = scene.join(showtime, 1).getFirst();
        scene.rounds(1);
        var admission = scene.turns.ofPlace(place.id()).orElseThrow();

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

    private static final Comparator<Place> BY_NUMBER =
            Comparator.comparing(place -> Objects.requireNonNull(place.number()));

    private static List<String> admissionMessages() {
        return scene
                .messages
                .admission()
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
                {"bookingId": "%s", "showtimeId": "%s", "accountId": "%s", "seats": 2}
                """
                        .formatted(UUID.randomUUID(), place.showtimeId(), place.accountId()));
    }
}
