package io.foyer.queue.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.queue.place.Place;
import io.foyer.queue.place.PlaceState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.redisson.api.RedissonClient;

/**
 * The same as the simulation with Postgres, Redis and two instances: 60 in 100 vanish, Redis loses
 * everything and one instance dies in the middle.
 */
class WholeSaleTests {

    private static final DoorScene scene = new DoorScene("--foyer.admission.lease=1s");
    private static final int PEOPLE = 400;
    private static final int PER_SECOND = 4;

    @AfterAll
    static void stop() {
        scene.close();
    }

    @Test
    void thoseWhoStayComeInInOrderAtTheSetRateWhateverBreaks() {
        var showtime = scene.openRoom(PER_SECOND * 60, PEOPLE);
        var line = scene.join(showtime, PEOPLE);
        var stay = staying(line);
        var seconds = (int) Math.ceil(stay.size() / (double) PER_SECOND * 1.05);
        try (var other = scene.anotherInstance("--foyer.admission.lease=1s")) {
            for (var second = 0; second < seconds; second++) {
                if (second == seconds / 3) {
                    scene.bean(RedissonClient.class).getKeys().flushdb();
                }
                scene.isSeen(second % 15 == 0 ? stay.toArray(Place[]::new) : new Place[0]);
                if (second == seconds / 2) {
                    Awaitility.await()
                            .atMost(Duration.ofSeconds(8))
                            .until(
                                    () ->
                                            !other.bean(Leases.class)
                                                    .take(List.of(showtime))
                                                    .isEmpty());
                }
                scene.clock.advance(Duration.ofSeconds(1));
                var keeper = second < seconds / 2 ? scene.doorkeeper : other.bean(Doorkeeper.class);
                keeper.goRound();
                scene.pickUp(stay);
            }
        }
        assertThat(scene.states(stay)).containsOnly(PlaceState.ADMITTED);
        assertThat(inOrderOfAdmission(stay)).isSortedAccordingTo(Long::compare);
    }

    private static List<Place> staying(List<Place> line) {
        var random = new SplittableRandom(3);
        return line.stream().filter(_ -> random.nextDouble() >= 0.6).toList();
    }

    private static List<Long> inOrderOfAdmission(List<Place> places) {
        var admissions = new ArrayList<Admission>();
        places.forEach(place -> admissions.add(scene.turns.ofPlace(place.id()).orElseThrow()));
        return admissions.stream()
                .sorted(Comparator.comparing(Admission::admittedAt))
                .map(admission -> number(places, admission))
                .toList();
    }

    private static long number(List<Place> places, Admission admission) {
        return places.stream()
                .filter(place -> place.id().equals(admission.placeId()))
                .map(place -> Objects.requireNonNull(place.number()))
                .findFirst()
                .orElseThrow();
    }
}
