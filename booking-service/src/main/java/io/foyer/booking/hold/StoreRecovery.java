package io.foyer.booking.hold;

import java.util.concurrent.CompletionException;
import org.redisson.client.RedisException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Finds out whether Redis is there and has what it had, and brings back what it lacks. */
@Component
class StoreRecovery {

    private static final Logger log = LoggerFactory.getLogger(StoreRecovery.class);

    private final HoldMode mode;
    private final StoreEpoch epoch;
    private final Rebuilds rebuilds;
    private final DirectUpkeep upkeep;
    private final DoubtfulHolds doubts;

    StoreRecovery(
            HoldMode mode,
            StoreEpoch epoch,
            Rebuilds rebuilds,
            DirectUpkeep upkeep,
            DoubtfulHolds doubts) {
        this.mode = mode;
        this.epoch = epoch;
        this.rebuilds = rebuilds;
        this.upkeep = upkeep;
        this.doubts = doubts;
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
                doubts.giveBack();
            }
        } catch (CompletionException | RedisException | DataAccessException failure) {
            log.debug("Not all could be looked after; tried again soon", failure);
        }
    }
}
