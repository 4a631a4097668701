package io.foyer.booking.hold;

import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** What is done by the clock so that seats can be held with Redis, without it, and after it. */
@Component
class DirectSchedules implements SchedulingConfigurer {

    private final StoreRecovery recovery;
    private final DirectUpkeep upkeep;
    private final HoldProperties limits;

    DirectSchedules(StoreRecovery recovery, DirectUpkeep upkeep, HoldProperties limits) {
        this.recovery = recovery;
        this.upkeep = upkeep;
        this.limits = limits;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        HoldSchedules.every(limits.direct().look(), recovery::look, tasks);
        HoldSchedules.every(limits.direct().look(), upkeep::reap, tasks);
    }
}
