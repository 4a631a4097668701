package io.foyer.booking.retention;

import io.foyer.booking.Background;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When what is past its time goes. Tests step this instead. */
@Component
@ConditionalOnProperty(name = "foyer.jobs.enabled", matchIfMissing = true)
class RetentionJob {

    private final RetentionRuns runs;
    private final Background nights;

    RetentionJob(RetentionRuns runs, TaskExecutor applicationTaskExecutor) {
        this.runs = runs;
        this.nights = new Background(applicationTaskExecutor, 1);
    }

    @Scheduled(cron = "${foyer.retention.cron:0 30 3 * * *}", zone = "UTC")
    void runNightly() {
        nights.run(runs::runNightly);
    }
}
