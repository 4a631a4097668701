package io.foyer.queue.admission;

import io.foyer.queue.presence.Attendance;
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
    private final Shares shares;
    private final InstantSource clock;

    Door(
            Presence presence,
            Threshold threshold,
            PassedOver passedOver,
            Shares shares,
            InstantSource clock) {
        this.presence = presence;
        this.threshold = threshold;
        this.passedOver = passedOver;
        this.shares = shares;
        this.clock = clock;
    }

    Round tend(Lease lease) {
        try {
            return threshold.tend(lease, attendance(lease), now());
        } catch (RuntimeException failure) {
            passedOver.forget(lease.showtimeId());
            throw failure;
        }
    }

    Round clear(Lease lease) {
        return threshold.clear(lease, now());
    }

    /** An instance that fell silent counts on: its people look elsewhere before long. */
    private Attendance attendance(Lease lease) {
        return presence.of(lease.showtimeId(), shares.present(presence.memory()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
