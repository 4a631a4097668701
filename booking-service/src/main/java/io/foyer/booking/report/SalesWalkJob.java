package io.foyer.booking.report;

import io.foyer.booking.Background;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When reports are compared with bookings. Tests step this instead. */
@Component
@ConditionalOnProperty(name = "foyer.jobs.enabled", matchIfMissing = true)
class SalesWalkJob {

    private final SalesWalk walk;
    private final Background looks;

    SalesWalkJob(SalesWalk walk, TaskExecutor applicationTaskExecutor) {
        this.walk = walk;
        this.looks = new Background(applicationTaskExecutor, 1);
    }

    @Scheduled(fixedDelayString = "${foyer.report.repair.interval:30s}")
    void look() {
        looks.run(walk::look);
    }
}
