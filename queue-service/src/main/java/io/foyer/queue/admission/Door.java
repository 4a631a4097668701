package io.foyer.queue.admission;

import io.foyer.queue.presence.Presence;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/**
 * One look at one room. Who is there is read before the transaction: nothing is called while rows
 * are locked.
 */
@Component
class Door {

    private final Presence presence;
    private final Threshold threshold;
    private final PassedOver passedOver;
    private final InstantSource clock;

    Door(Presence presence, Threshold threshold, PassedOver passedOver, InstantSource clock) {
        this.presence = presence;
        this.threshold = threshold;
        this.passedOver = passedOver;
        this.clock = clock;
    }

    Round tend(Lease lease) {
        try {
            return threshold.tend(lease, presence.of(lease.showtimeId()), now());
        } catch (RuntimeException failure) {
            passedOver.forget(lease.showtimeId());
            throw failure;
        }
    }

    Round clear(Lease lease) {
        return threshold.clear(lease, now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
