package io.foyer.booking.hold;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/**
 * What happens to maps by the clock. With a pause between two runs and not at a fixed rate, which
 * would make up for what a slow run left out, all at once.
 */
@Component
class HoldSchedules implements SchedulingConfigurer {

    private static final Logger log = LoggerFactory.getLogger(HoldSchedules.class);

    private final Sweeper sweeper;
    private final MapRepair repair;
    private final SalesAnnouncer sales;
    private final StoreUpkeep upkeep;
    private final HoldProperties limits;

    HoldSchedules(
            Sweeper sweeper,
            MapRepair repair,
            SalesAnnouncer sales,
            StoreUpkeep upkeep,
            HoldProperties limits) {
        this.sweeper = sweeper;
        this.repair = repair;
        this.sales = sales;
        this.upkeep = upkeep;
        this.limits = limits;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        every(limits.sweepInterval(), sweeper::sweep, tasks);
        every(limits.repairInterval(), repair::look, tasks);
        every(limits.sales().look(), sales::announce, tasks);
        every(limits.sales().reconcileInterval(), sales::reconcile, tasks);
        every(limits.storeCheckInterval(), upkeep::check, tasks);
    }

    static void every(Duration pause, Runnable task, ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(quietly(task), pause);
    }

    private static Runnable quietly(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException failure) {
                log.warn("A task on the live maps failed", failure);
            }
        };
    }
}
