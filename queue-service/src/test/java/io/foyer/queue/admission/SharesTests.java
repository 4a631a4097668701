package io.foyer.queue.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.queue.admission.Leases.Taken;
import io.foyer.queue.fixture.RunningQueue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several instances divide the doors of many rooms among them. */
class SharesTests {

    private static final String SHORT_LEASE = "--foyer.admission.lease=1s";
    private static final Duration A_FEW_ROUNDS = Duration.ofSeconds(8);
    private static final int ROOMS = 7;
    private static final DoorScene scene = new DoorScene(SHORT_LEASE);
    private static final RunningQueue second = scene.anotherInstance(SHORT_LEASE);
    private static final RunningQueue third = scene.anotherInstance(SHORT_LEASE);

    private final List<UUID> rooms =
            IntStream.range(0, ROOMS).mapToObj(_ -> scene.openRoom(60_000, 5)).toList();
    private final Leases first = scene.bean(Leases.class);
    private final List<Leases> all =
            List.of(first, second.bean(Leases.class), third.bean(Leases.class));

    @AfterAll
    static void stop() {
        third.close();
        second.close();
        scene.close();
    }

    @AfterEach
    void everybodyGoesHome() {
        all.forEach(Leases::giveUp);
        scene.everybodyGoesHome();
        first.giveUp();
    }

    @Test
    void whoIsAloneHasThemAll() {
        assertThat(first.take(rooms)).hasSize(ROOMS);
    }

    @Test
    void whoComesLaterGetsItsShareOfThemAndNoDoorIsLeft() {
        first.take(rooms);

        var held = settled(all);

        assertThat(held).allSatisfy(doors -> assertThat(doors).hasSizeBetween(1, 3));
        assertThat(held.stream().flatMap(Set::stream)).containsExactlyInAnyOrderElementsOf(rooms);
    }

    @Test
    void onceDividedTheyStayWhereTheyAre() {
        settled(all);

        var again = all.stream().map(leases -> leases.take(rooms)).toList();

        assertThat(again.stream().flatMap(List::stream)).noneMatch(Taken::isNew);
    }

    @Test
    void theDoorsOfOneThatIsSilentAreDividedAmongTheOthers() {
        settled(all);

        var held = settled(all.subList(0, 2));

        assertThat(held).allSatisfy(doors -> assertThat(doors).hasSizeBetween(3, 4));
    }

    @Test
    void theDoorsOfOneThatStopsAreThereAtOnce() {
        settled(all);
        second.bean(Rounds.class).giveUp();
        third.bean(Rounds.class).giveUp();

        assertThat(first.take(rooms)).hasSize(ROOMS);
    }

    @Test
    void howeverManyAskAtTheSameTimeADoorIsOnes() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var round = 0; round < 10; round++) {
                var asked = new ArrayList<Future<List<Taken>>>();
                all.forEach(leases -> asked.add(threads.submit(() -> leases.take(rooms))));
                var held = new ArrayList<UUID>();
                for (var one : asked) {
                    one.get().forEach(taken -> held.add(taken.lease().showtimeId()));
                }
                assertThat(held).doesNotHaveDuplicates();
            }
        }
    }

    /** The control: what is counted as one has all. */
    @Test
    void whoDoesNotKnowOfTheOthersKeepsThemAll() {
        settled(all);
        all.forEach(Leases::giveUp);
        scene.jdbc.sql("DELETE FROM doorkeeper").update();

        assertThat(first.take(rooms)).hasSize(ROOMS);
        assertThat(all.getLast().take(rooms)).isEmpty();
    }

    /** What each has when all doors are somebody's, and nobody has more than its share. */
    private List<Set<UUID>> settled(List<Leases> instances) {
        var share = (ROOMS + instances.size() - 1) / instances.size();
        return await().atMost(A_FEW_ROUNDS)
                .until(
                        () -> instances.stream().map(this::taken).toList(),
                        held ->
                                held.stream().mapToInt(Set::size).sum() == ROOMS
                                        && held.stream().allMatch(doors -> doors.size() <= share));
    }

    private Set<UUID> taken(Leases leases) {
        return leases.take(rooms).stream()
                .map(taken -> taken.lease().showtimeId())
                .collect(Collectors.toSet());
    }
}
