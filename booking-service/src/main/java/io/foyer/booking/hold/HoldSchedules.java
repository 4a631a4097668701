package io.foyer.booking.hold;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/**
 * What happens to maps by the clock. At a fixed rate, since tasks with a fixed delay all share the
 * scheduler's one thread when virtual threads are on, and a slow one would hold up the sweep.
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

    static void every(Duration interval, Runnable task, ScheduledTaskRegistrar tasks) {
        tasks.addFixedRateTask(alone(task), interval);
    }

    /** Leaves a run out while the one before it is still under way. */
    private static Runnable alone(Runnable task) {
        var running = new ReentrantLock();
        return () -> {
            if (running.tryLock()) {
                try {
                    task.run();
                } catch (RuntimeException failure) {
                    log.warn("A task on the live maps failed", failure);
                } finally {
                    running.unlock();
                }
            }
        };
    }
}
