package io.foyer.queue.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.queue.place.PlaceState;
import io.foyer.queue.room.RoomMode;
import io.foyer.queue.room.WaitingRoom;
import io.foyer.queue.room.WaitingRooms;
import io.foyer.queue.sale.Seats;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The door in step with the seats, and with what the organizer changes meanwhile. */
class InStepTests {

    private static final DoorScene scene = new DoorScene();

    private final UUID showtime = scene.openRoom(60_000, 10);

    @AfterAll
    static void stop() {
        scene.close();
    }

    @AfterEach
    void everybodyGoesHome() {
        scene.everybodyGoesHome();
    }

    @Test
    void nobodyComesInWhileNothingIsFreeAndAllAreToldWhenAllIsSold() {
        var line = scene.join(showtime, 3);
        scene.booking.told(showtime, new Seats(100, 0, 4, 96));
        scene.rounds(2);

        assertThat(scene.states(line)).containsOnly(PlaceState.WAITING);
        assertThat(outlook().notice()).isEmpty();

        scene.booking.told(showtime, new Seats(100, 0, 0, 100));

        assertThat(outlook().notice()).hasValue(Notice.SOLD_OUT);
        assertThat(outlook().left().free()).isZero();
        assertThat(outlook().perSecond()).isEmpty();
    }

    @Test
    void whenSeatsComeBackAsManyComeInAsCanFindOne() {
        var line = scene.join(showtime, 5);
        scene.booking.told(showtime, new Seats(100, 0, 0, 100));
        scene.rounds(2);

        scene.booking.told(showtime, new Seats(100, 2, 0, 98));
        scene.rounds(1);

        assertThat(scene.states(line).stream().filter(PlaceState.ADMITTED::equals)).hasSize(2);
        assertThat(outlook().notice()).isEmpty();
    }

    @Test
    void whatBuyersTakeIsLearntForThoseWhoCome() {
        var line = scene.join(showtime, 100);
        for (var buyer = 0; buyer < 90; buyer++) {
            scene.rounds(1);
            scene.pickUp(line);
            scene.finishOne(showtime, 4);
        }
        line.stream().map(place -> place.id()).forEach(scene.turns::leave);
        var next = scene.join(showtime, 10);

        scene.booking.told(showtime, new Seats(100, 8, 0, 92));
        scene.rounds(1);

        assertThat(scene.states(next).stream().filter(PlaceState.ADMITTED::equals))
                .hasSizeBetween(2, 3);
    }

    @Test
    void aPauseLetsNobodyInAndEverybodyKeepsThePlace() {
        var line = scene.join(showtime, 3);
        scene.change(showtime, RoomMode.PAUSED, 60_000, 10);
        scene.rounds(2);

        assertThat(scene.states(line)).containsOnly(PlaceState.WAITING);
        assertThat(outlook().notice()).hasValue(Notice.PAUSED);

        scene.change(showtime, RoomMode.RUNNING, 60_000, 10);
        scene.rounds(1);

        assertThat(scene.states(line)).containsOnly(PlaceState.ADMITTED);
    }

    @Test
    void whileARoomIsDrainedThoseInLineComeIn() {
        var line = scene.join(showtime, 3);
        scene.change(showtime, RoomMode.DRAINING, 60_000, 10);
        scene.rounds(1);

        assertThat(scene.states(line)).containsOnly(PlaceState.ADMITTED);
    }

    @Test
    void aSmallerCapacityHoldsFromTheNextRoundOn() {
        scene.join(showtime, 30);
        scene.rounds(1);
        assertThat(scene.inside(showtime)).isEqualTo(10);

        scene.change(showtime, RoomMode.RUNNING, 60_000, 4);
        for (var left = 10; left > 4; left--) {
            scene.finishOne(showtime, 1);
            scene.rounds(1);
            assertThat(scene.inside(showtime)).isEqualTo(left - 1);
        }

        scene.finishOne(showtime, 1);
        scene.rounds(1);
        assertThat(scene.inside(showtime)).isEqualTo(4);
    }

    @Test
    void aRaisedRateHoldsAtOnceThoughTheNextWasDueMuchLater() {
        scene.change(showtime, RoomMode.RUNNING, 1, 10);
        scene.join(showtime, 10);
        scene.rounds(1);
        assertThat(scene.inside(showtime)).isEqualTo(1);

        scene.change(showtime, RoomMode.RUNNING, 60, 10);
        scene.rounds(4);

        assertThat(scene.inside(showtime)).isBetween(4, 5);
    }

    @Test
    void wherePeopleLoseSeatsToOthersThePaceIsHalvedAndTheNextControllerKnows() {
        scene.change(showtime, RoomMode.RUNNING, 600, 1_000);
        scene.join(showtime, 60);
        scene.rounds(2);
        scene.booking.contested(showtime);
        scene.rounds(1);
        var before = scene.inside(showtime);
        scene.rounds(2);

        assertThat(scene.inside(showtime) - before).isBetween(9, 11);

        scene.bean(Rounds.class).giveUp();
        try (var next = scene.anotherInstance()) {
            scene.clock.advance(Duration.ofSeconds(1));
            assertThat(next.bean(Doorkeeper.class).goRound()).isBetween(4, 6);
        }
    }

    @Test
    void whileBookingRefusesFinishedTurnsAreNotReplacedAndTheNextControllerKnows() {
        scene.join(showtime, 60);
        scene.rounds(1);
        assertThat(scene.inside(showtime)).isEqualTo(10);

        scene.booking.pressed(showtime);
        scene.rounds(1);
        assertThat(capacityFactor()).isEqualTo(0.5);
        for (var left = 9; left >= 5; left--) {
            scene.finishOne(showtime, 1);
            scene.rounds(1);
            assertThat(scene.inside(showtime)).isEqualTo(left);
        }
        scene.bean(Rounds.class).giveUp();
        try (var next = scene.anotherInstance()) {
            scene.clock.advance(Duration.ofSeconds(1));
            assertThat(next.bean(Doorkeeper.class).goRound()).isZero();
            scene.finishOne(showtime, 1);
            scene.clock.advance(Duration.ofSeconds(1));
            assertThat(next.bean(Doorkeeper.class).goRound()).isOne();
        }
        assertThat(scene.inside(showtime)).isEqualTo(5);

        for (var word = 0; word < 60; word++) {
            scene.booking.relieved(showtime);
            scene.rounds(10);
        }
        assertThat(scene.inside(showtime)).isEqualTo(10);
        assertThat(capacityFactor()).isOne();
    }

    @Test
    void theLineIsToldHowQuicklyItMoves() {
        scene.change(showtime, RoomMode.RUNNING, 300, 1_000);
        scene.join(showtime, 200);
        scene.rounds(30);

        var wait = outlook().with(49).orElseThrow();

        assertThat(wait.seconds()).isBetween(9L, 11L);
        assertThat(wait.low()).isLessThan(wait.seconds());
        assertThat(wait.high()).isGreaterThan(wait.seconds());
    }

    private double capacityFactor() {
        return scene.bean(MeterRegistry.class)
                .get("foyer.admission.capacity.factor")
                .tag("showtime", showtime.toString())
                .gauge()
                .value();
    }

    private Outlook outlook() {
        WaitingRoom room = scene.bean(WaitingRooms.class).known(showtime).orElseThrow();
        return scene.bean(Outlooks.class).of(room);
    }
}
