package io.foyer.booking.archive;

import io.foyer.booking.Background;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When the past is looked for. Tests step this instead. */
@Component
@ConditionalOnProperty(name = "foyer.jobs.enabled", matchIfMissing = true)
class ArchiveJob {

    private final ReturningShowtimes returning;
    private final Archiving archiving;
    private final Background moves;

    ArchiveJob(
            ReturningShowtimes returning,
            Archiving archiving,
            TaskExecutor applicationTaskExecutor) {
        this.returning = returning;
        this.archiving = archiving;
        this.moves = new Background(applicationTaskExecutor, 1);
    }

    @Scheduled(fixedDelayString = "${foyer.archive.interval:1m}")
    void move() {
        moves.run(
                () -> {
                    returning.look();
                    archiving.look();
                });
    }
}
