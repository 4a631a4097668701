package io.foyer.queue.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.queue.place.PlaceState;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A room is switched off while its line is long. */
class ClearingTests {

    private static final int AT_ONCE = 2;
    private static final DoorScene scene =
            new DoorScene("--foyer.admission.largest-clearing=" + AT_ONCE);

    @AfterAll
    static void stop() {
        scene.close();
    }

    @AfterEach
    void everybodyGoesHome() {
        while (live() > 0) {
            scene.everybodyGoesHome();
        }
    }

    @Test
    void aLongLineIsSentHomeRoundByRound() {
        var showtime = scene.openRoom(60_000, 1);
        var line = scene.join(showtime, 2 * AT_ONCE + 1);
        scene.rounds(1);
        switchOff(showtime);

        scene.rounds(1);
        assertThat(live()).isEqualTo(AT_ONCE + 1);
        scene.rounds(1);
        assertThat(live()).isEqualTo(1);
        scene.rounds(1);

        assertThat(scene.states(line)).containsOnly(PlaceState.DONE);
        assertThat(scene.inside(showtime)).isZero();
    }

    @Test
    void otherDoorsAreTendedMeanwhile() {
        switchOff(roomWithLine());
        var open = scene.openRoom(60_000, 10);
        var others = scene.join(open, 3);

        scene.rounds(1);

        assertThat(scene.states(others)).containsOnly(PlaceState.ADMITTED);
        assertThat(live()).isGreaterThan(others.size());
    }

    private UUID roomWithLine() {
        var showtime = scene.openRoom(1, 1);
        scene.join(showtime, 2 * AT_ONCE);
        return showtime;
    }

    private static void switchOff(UUID showtime) {
        scene.jdbc
                .sql("UPDATE waiting_room SET enabled = false WHERE showtime_id = ?")
                .param(showtime)
                .update();
    }

    private static int live() {
        return scene.jdbc
                .sql("SELECT count(*) FROM place WHERE state IN ('WAITING', 'ADMITTED')")
                .query(Integer.class)
                .single();
    }
}
