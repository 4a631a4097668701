package io.foyer.queue.waiting.web;

import static org.awaitility.Awaitility.await;

import io.foyer.queue.place.PlaceState;
import io.foyer.queue.place.Places;
import io.foyer.queue.place.Wish;
import io.foyer.queue.proof.Clearance;
import io.foyer.queue.room.WaitingRooms;
import io.foyer.queue.worker.Workers;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** All workers are busy with people who look. */
class BusyWorkersTests {

    private static final int WORKERS = 2;
    private static final WaitingHall hall = new WaitingHall("--foyer.worker.threads=" + WORKERS);

    private final CountDownLatch seen = new CountDownLatch(1);
    private final AtomicInteger looking = new AtomicInteger();
    private final UUID showtime = hall.openRoom(60_000, 10);
    private final UUID account = UUID.randomUUID();

    @AfterAll
    static void stop() {
        hall.close();
    }

    @Test
    void theLineMovesAllTheSame() {
        hall.queue.bean(WaitingRooms.class).find(showtime);
        var places = hall.queue.bean(Places.class);
        try {
            everybodyLooks();

            places.join(new Wish(showtime, account, Optional.empty(), new Clearance.NotAsked()))
                    .block();
            await().until(
                            () -> places.findLive(showtime, account),
                            place -> place.orElseThrow().state() == PlaceState.ADMITTED);
        } finally {
            seen.countDown();
        }
    }

    private void everybodyLooks() {
        var workers = hall.queue.bean(Workers.class);
        for (var look = 0; look < WORKERS; look++) {
            workers.call(this::look).subscribe();
        }
        await().until(() -> looking.get() == WORKERS);
    }

    private int look() {
        try {
            looking.incrementAndGet();
            seen.await();
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
