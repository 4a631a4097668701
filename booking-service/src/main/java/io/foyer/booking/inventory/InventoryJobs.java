package io.foyer.booking.inventory;

import io.foyer.booking.Background;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When price tiers whose time has come are looked for. Tests step this instead. */
@Component
@ConditionalOnProperty(name = "foyer.jobs.enabled", matchIfMissing = true)
class InventoryJobs {

    private final PriceTurns turns;
    private final Background looks;

    InventoryJobs(PriceTurns turns, TaskExecutor applicationTaskExecutor) {
        this.turns = turns;
        this.looks = new Background(applicationTaskExecutor, 1);
    }

    @Scheduled(fixedDelayString = "${foyer.inventory.turn-interval:500ms}")
    void turnPrices() {
        looks.run(turns::look);
    }
}
