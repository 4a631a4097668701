package io.foyer.booking.hold;

import java.util.concurrent.CompletionException;
import org.redisson.client.RedisException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** What is done by the clock so that seats can be held with Redis, without it, and after it. */
@Component
class DirectSchedules implements SchedulingConfigurer {

    private static final Logger log = LoggerFactory.getLogger(DirectSchedules.class);

    private final HoldMode mode;
    private final StoreEpoch epoch;
    private final Rebuilds rebuilds;
    private final DirectUpkeep upkeep;
    private final HoldProperties limits;

    DirectSchedules(
            HoldMode mode,
            StoreEpoch epoch,
            Rebuilds rebuilds,
            DirectUpkeep upkeep,
            HoldProperties limits) {
        this.mode = mode;
        this.epoch = epoch;
        this.rebuilds = rebuilds;
        this.upkeep = upkeep;
        this.limits = limits;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        HoldSchedules.every(limits.direct().look(), this::look, tasks);
        HoldSchedules.every(limits.direct().look(), upkeep::reap, tasks);
    }

    /** Reading the marker also is the call that finds out whether Redis is back. */
    void look() {
        try {
            mode.look();
            epoch.look();
            mode.look();
            if (!mode.isDirect()) {
                rebuilds.beginActive();
                upkeep.copy();
            }
        } catch (CompletionException | RedisException | DataAccessException failure) {
            log.debug("Not all could be looked after; tried again soon", failure);
        }
    }
}
