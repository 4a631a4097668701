package io.foyer.queue.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.foyer.common.problem.Problem;
import io.foyer.queue.fixture.LoneQueue;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A room stands here as event-service's switch stands. */
class MirrorTests {

    private static final LoneQueue queue = new LoneQueue();

    private final WaitingRooms rooms = queue.bean(WaitingRooms.class);

    @AfterAll
    static void stop() {
        queue.close();
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
            queue.events.set(showtime, "mode", mode.name());
            rooms.mirror(showtime);
            assertThat(room(showtime).settings().mode()).isEqualTo(mode);
        }
        for (var proof : HumanProof.values()) {
            queue.events.set(showtime, "humanProof", proof.name());
            rooms.mirror(showtime);
            assertThat(room(showtime).settings().humanProof()).isEqualTo(proof);
        }
        assertThat(room(showtime).isOpen()).isTrue();
    }

    @Test
    void whatTheSwitchWasIsKeptWhileItCannotBeRead() {
        var showtime = known();
        queue.events.set(showtime, "mode", "PAUSED");
        rooms.mirror(showtime);
        queue.events.breakDown();
        try {
            assertThatExceptionOfType(Problem.class).isThrownBy(() -> rooms.mirror(showtime));
        } finally {
            queue.events.repair();
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
        var showtime = queue.events.room(queue.clock.instant().minusSeconds(1), 60, 10, 600);
        rooms.find(showtime);
        return showtime;
    }
}
