package io.foyer.booking.ticket.transfer;

import io.foyer.booking.Background;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When old addresses are forgotten. Tests step this instead. */
@Component
@ConditionalOnProperty(name = "foyer.jobs.enabled", matchIfMissing = true)
class TransferJobs {

    private final KeptTransfers transfers;
    private final Background looks;

    TransferJobs(KeptTransfers transfers, TaskExecutor applicationTaskExecutor) {
        this.transfers = transfers;
        this.looks = new Background(applicationTaskExecutor, 1);
    }

    @Scheduled(fixedDelayString = "${foyer.ticket.transfer.forget-interval:1h}")
    void forget() {
        looks.run(transfers::forgetOld);
    }
}
