package io.foyer.queue.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.queue.place.JoinOutcome;
import io.foyer.queue.place.PlaceState;
import io.foyer.queue.place.Places;
import io.foyer.queue.place.Wish;
import io.foyer.queue.proof.Clearance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SeveralInstancesTests {

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
    void twoInstancesTogetherNeverLetInMoreThanThereIsRoomFor() throws Exception {
        var capacity = 5;
        var showtime = scene.openRoom(60_000, capacity);
        scene.join(showtime, 60);
        try (var other = scene.anotherInstance();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var keepers = List.of(scene.doorkeeper, other.bean(Doorkeeper.class));
            var most = 0;
            for (var round = 0; round < 25; round++) {
                scene.clock.advance(Duration.ofSeconds(1));
                var looks = new ArrayList<Future<Integer>>();
                keepers.forEach(keeper -> looks.add(threads.submit(keeper::goRound)));
                keepers.forEach(keeper -> looks.add(threads.submit(keeper::goRound)));
                for (var look : looks) {
                    look.get();
                }
                most = Math.max(most, scene.inside(showtime));
                scene.finishOne(showtime, 1);
            }

            assertThat(most).isEqualTo(capacity);
        }
    }

    @Test
    void aRestartChangesNothing() {
        var showtime = scene.openRoom(60, 10);
        var line = scene.join(showtime, 3);
        scene.doorkeeper.goRound();
        scene.bean(Rounds.class).giveUp();
        try (var restarted = scene.anotherInstance()) {
            var same = restarted.bean(Places.class);
            var here = line.getLast();

            assertThat(
                            same.join(
                                            new Wish(
                                                    showtime,
                                                    here.accountId(),
                                                    Optional.empty(),
                                                    new Clearance.NotAsked()))
                                    .block())
                    .isEqualTo(new JoinOutcome.AlreadyThere(here));
            assertThat(restarted.bean(Doorkeeper.class).goRound()).isZero();
            scene.clock.advance(Duration.ofSeconds(1));
            assertThat(restarted.bean(Doorkeeper.class).goRound()).isEqualTo(1);
            assertThat(scene.states(line))
                    .containsExactly(PlaceState.ADMITTED, PlaceState.ADMITTED, PlaceState.WAITING);
        }
    }
}
