package io.foyer.booking.hold;

import io.foyer.booking.Background;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When the inventory is checked. Tests step this instead. */
@Component
@ConditionalOnProperty(name = "foyer.jobs.enabled", matchIfMissing = true)
class InventoryCheckJob {

    private final InventoryCheck check;
    private final Background looks;

    InventoryCheckJob(InventoryCheck check, TaskExecutor applicationTaskExecutor) {
        this.check = check;
        this.looks = new Background(applicationTaskExecutor, 1);
    }

    @Scheduled(fixedDelayString = "${foyer.inventory.check.interval:10s}")
    void look() {
        looks.run(check::look);
    }
}
