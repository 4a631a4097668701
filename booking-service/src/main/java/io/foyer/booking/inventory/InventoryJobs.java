package io.foyer.booking.inventory;

import io.foyer.booking.Background;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * When price tiers whose time has come, and outdated snapshots, are looked for. Tests step this.
 */
@Component
@ConditionalOnProperty(name = "foyer.jobs.enabled", matchIfMissing = true)
class InventoryJobs {

    private final PriceTurns turns;
    private final OutdatedShowtimes outdated;
    private final Background looks;
    private final Background imports;

    InventoryJobs(
            PriceTurns turns, OutdatedShowtimes outdated, TaskExecutor applicationTaskExecutor) {
        this.turns = turns;
        this.outdated = outdated;
        this.looks = new Background(applicationTaskExecutor, 1);
        this.imports = new Background(applicationTaskExecutor, 1);
    }

    @Scheduled(fixedDelayString = "${foyer.inventory.outdated-interval:5s}")
    void bringOutdated() {
        imports.run(outdated::look);
    }

    @Scheduled(fixedDelayString = "${foyer.inventory.turn-interval:500ms}")
    void turnPrices() {
        looks.run(turns::look);
    }
}
