package io.foyer.booking.inventory;

import io.foyer.booking.Background;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When past claims are moved. Tests step this instead. */
@Component
@ConditionalOnProperty(name = "foyer.jobs.enabled", matchIfMissing = true)
class PastClaimsJob {

    private final PastClaims claims;
    private final Background moves;

    PastClaimsJob(PastClaims claims, TaskExecutor applicationTaskExecutor) {
        this.claims = claims;
        this.moves = new Background(applicationTaskExecutor, 1);
    }

    @Scheduled(fixedDelayString = "${foyer.archive.interval:1m}")
    void move() {
        moves.run(claims::look);
    }
}
