package io.foyer.queue.admission;

import io.foyer.queue.presence.Attendance;
import io.foyer.queue.presence.Presence;
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

    Door(Presence presence, Threshold threshold, PassedOver passedOver, Shares shares) {
        this.presence = presence;
        this.threshold = threshold;
        this.passedOver = passedOver;
        this.shares = shares;
    }

    Round tend(Lease lease) {
        try {
            return threshold.tend(lease, attendance(lease));
        } catch (RuntimeException failure) {
            passedOver.forget(lease.showtimeId());
            throw failure;
        }
    }

    Round clear(Lease lease) {
        return threshold.clear(lease);
    }

    /** An instance that fell silent counts on: its people look elsewhere before long. */
    private Attendance attendance(Lease lease) {
        return presence.of(lease.showtimeId(), shares.present(presence.memory()));
    }
}
