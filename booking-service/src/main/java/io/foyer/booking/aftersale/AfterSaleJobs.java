package io.foyer.booking.aftersale;

import io.foyer.booking.Background;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When showtimes that were called off or moved are looked for. Tests step this instead. */
@Component
@ConditionalOnProperty(name = "foyer.jobs.enabled", matchIfMissing = true)
class AfterSaleJobs {

    private final UndoShowtimes undo;
    private final MoveBookings moves;
    private final Latecomers latecomers;
    private final Background undoing;
    private final Background rest;

    AfterSaleJobs(
            UndoShowtimes undo,
            MoveBookings moves,
            Latecomers latecomers,
            AfterSaleProperties limits,
            TaskExecutor applicationTaskExecutor) {
        this.undo = undo;
        this.moves = moves;
        this.latecomers = latecomers;
        this.undoing = new Background(applicationTaskExecutor, limits.workers());
        this.rest = new Background(applicationTaskExecutor, 1);
    }

    @Scheduled(fixedDelayString = "${foyer.after-sale.undo-interval:1s}")
    void undo() {
        undoing.run(undo::runOnce);
    }

    @Scheduled(fixedDelayString = "${foyer.after-sale.move-interval:2s}")
    void move() {
        rest.run(moves::runOnce);
    }

    @Scheduled(fixedDelayString = "${foyer.after-sale.latecomer-interval:1m}")
    void lookForLatecomers() {
        rest.run(latecomers::look);
    }
}
