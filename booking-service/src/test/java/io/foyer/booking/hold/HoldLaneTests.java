package io.foyer.booking.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.booking.hold.HoldOutcome.Held;
import io.foyer.booking.hold.HoldOutcome.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HoldLaneTests {

    private static final int BATCH = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final HoldOutcome HELD = new Held(Instant.EPOCH, List.of(1));

    private final Road road = new Road();
    private final HoldLane lane = new HoldLane(BATCH, road::travel);
    private final ExecutorService buyers = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void close() {
        buyers.shutdownNow();
    }

    @Test
    void aWishThatFindsTheLaneEmptyTravelsAloneAtOnce() {
        var only = hold();
        await().until(() -> road.batches() == 1);

        road.arrive(0, HELD);

        assertThat(only).succeedsWithin(PATIENCE).isEqualTo(HELD);
        assertThat(road.sizes()).containsExactly(1);
    }

    @Test
    void thoseThatWaitTravelTogetherUpToTheBatch() throws Exception {
        var first = hold();
        await().until(() -> road.batches() == 1);
        List<Future<HoldOutcome>> waiting = new ArrayList<>();
        for (var i = 0; i < 5; i++) {
            waiting.add(hold());
        }
        await().until(() -> lane.waiting() == 5);

        road.arrive(0, HELD);
        await().until(() -> road.batches() == 2);
        assertThat(first.get()).isEqualTo(HELD);
        road.arrive(1, HELD);
        await().until(() -> road.batches() == 3);
        road.arrive(2, HELD);

        for (var wish : waiting) {
            assertThat(wish).succeedsWithin(PATIENCE).isEqualTo(HELD);
        }
        assertThat(road.sizes()).containsExactly(1, 3, 2);
    }

    @Test
    void whoGivesUpIsNotSent() throws ExecutionException, InterruptedException {
        var first = hold();
        await().until(() -> road.batches() == 1);

        assertThat(lane.hold(request(), Duration.ofMillis(1))).isEqualTo(new Unavailable());
        road.arrive(0, HELD);

        assertThat(first.get()).isEqualTo(HELD);
        assertThat(road.sizes()).containsExactly(1);
    }

    @Test
    void aBatchThatIsLostIsUnknownToAllInItAndTheNextOneTravels() {
        var lost = hold();
        await().until(() -> road.batches() == 1);
        road.lose(0);

        assertThat(lost).succeedsWithin(PATIENCE).isEqualTo(new Unavailable());
        var next = hold();
        await().until(() -> road.batches() == 2);
        road.arrive(1, HELD);
        assertThat(next).succeedsWithin(PATIENCE).isEqualTo(HELD);
    }

    @Test
    void refusalsOnTheSpotDoNotNest() {
        var refusing =
                new HoldLane(1, batch -> CompletableFuture.failedStage(new StoreDown("closed")));

        var outcomes =
                SeatRace.atOnce(
                        2_000, buyer -> refusing.hold(request(), PATIENCE), HoldOutcome.class);

        assertThat(outcomes).containsOnly(new Unavailable());
    }

    private Future<HoldOutcome> hold() {
        return buyers.submit(() -> lane.hold(request(), PATIENCE));
    }

    private static HoldRequest request() {
        return new HoldRequest(
                UUID.randomUUID(),
                new HoldId(UUID.randomUUID()),
                UUID.randomUUID(),
                List.of(1),
                Duration.ofMinutes(10),
                1);
    }

    /** Where batches travel until the test lets them arrive. */
    private static final class Road {

        private final List<List<HoldRequest>> sent = new ArrayList<>();
        private final List<CompletableFuture<List<HoldOutcome>>> answers = new ArrayList<>();

        synchronized CompletionStage<List<HoldOutcome>> travel(List<HoldRequest> batch) {
            sent.add(batch);
            answers.add(new CompletableFuture<>());
            return answers.getLast();
        }

        synchronized int batches() {
            return sent.size();
        }

        synchronized List<Integer> sizes() {
            return sent.stream().map(List::size).toList();
        }

        void arrive(int index, HoldOutcome verdict) {
            var batch = batch(index);
            answer(index).complete(batch.stream().map(request -> verdict).toList());
        }

        void lose(int index) {
            answer(index).completeExceptionally(new StoreDown("lost"));
        }

        private synchronized List<HoldRequest> batch(int index) {
            return sent.get(index);
        }

        private synchronized CompletableFuture<List<HoldOutcome>> answer(int index) {
            return answers.get(index);
        }
    }
}
