package io.foyer.booking.pricing;

import io.foyer.booking.Background;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When it is looked what demand makes of prices. Tests step this instead. */
@Component
@ConditionalOnProperty(name = "foyer.jobs.enabled", matchIfMissing = true)
class PricingJobs {

    private final PriceMover mover;
    private final PricingProperties limits;
    private final Background looks;

    PricingJobs(PriceMover mover, PricingProperties limits, TaskExecutor applicationTaskExecutor) {
        this.mover = mover;
        this.limits = limits;
        this.looks = new Background(applicationTaskExecutor, 1);
    }

    @Scheduled(fixedDelayString = "${foyer.pricing.look-interval:2s}")
    void movePrices() {
        looks.run(() -> mover.look(limits));
    }
}
