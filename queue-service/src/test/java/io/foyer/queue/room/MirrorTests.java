package io.foyer.queue.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.foyer.common.problem.Problem;
import io.foyer.queue.fixture.EventService;
import io.foyer.queue.fixture.RunningQueue;
import io.foyer.queue.fixture.RunningQueue.Surroundings;
import io.foyer.testing.identity.TestIdentity;
import io.foyer.testing.store.Stores;
import io.foyer.testing.time.MovableClock;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A room stands here as event-service's switch stands. */
class MirrorTests {

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

    private final WaitingRooms rooms = queue.bean(WaitingRooms.class);

    @AfterAll
    static void stop() {
        queue.close();
        events.close();
    }

    @Test
    void aSwitchThatSaysNothingOfThemHasTheUsualModeAndProof() {
        var settings = room(known()).settings();

        assertThat(settings.mode()).isEqualTo(RoomMode.RUNNING);
        assertThat(settings.humanProof()).isEqualTo(HumanProof.WHEN_BUSY);
    }

    @Test
    void modeAndProofFollowTheSwitchWhileTheRoomRuns() {
        var showtime = known();
        for (var mode : RoomMode.values()) {
            events.set(showtime, "mode", mode.name());
            rooms.mirror(showtime);
            assertThat(room(showtime).settings().mode()).isEqualTo(mode);
        }
        for (var proof : HumanProof.values()) {
            events.set(showtime, "humanProof", proof.name());
            rooms.mirror(showtime);
            assertThat(room(showtime).settings().humanProof()).isEqualTo(proof);
        }
        assertThat(room(showtime).isOpen()).isTrue();
    }

    @Test
    void whatTheSwitchWasIsKeptWhileItCannotBeRead() {
        var showtime = known();
        events.set(showtime, "mode", "PAUSED");
        rooms.mirror(showtime);
        events.breakDown();
        try {
            assertThatExceptionOfType(Problem.class).isThrownBy(() -> rooms.mirror(showtime));
        } finally {
            events.repair();
        }
        assertThat(room(showtime).settings().mode()).isEqualTo(RoomMode.PAUSED);
        assertThat(room(showtime).enabled()).isTrue();
    }

    private WaitingRoom room(UUID showtime) {
        return switch (rooms.find(showtime)) {
            case RoomLookup.Found(var room) -> room;
            case RoomLookup.NoRoom(), RoomLookup.NoShowtime() -> throw new AssertionError();
        };
    }

    private UUID known() {
        var showtime = events.room(clock.instant().minusSeconds(1), 60, 10, 600);
        rooms.find(showtime);
        return showtime;
    }
}
