package io.foyer.queue.admission;

import io.foyer.queue.admission.Doors.ToTend;
import io.foyer.queue.admission.Round.Tended;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Goes round the doors whose lease this instance has or can get. One that fails does not keep the
 * others waiting.
 */
@Component
class Rounds {

    private static final Logger log = LoggerFactory.getLogger(Rounds.class);

    private final Doors doors;
    private final Leases leases;
    private final Door door;
    private final DoorMeters meters;

    Rounds(Doors doors, Leases leases, Door door, DoorMeters meters) {
        this.doors = doors;
        this.leases = leases;
        this.door = door;
        this.meters = meters;
    }

    /** Looks at each of them once; returns how many people were let in. */
    int go() {
        var tended = new ArrayList<Tended>();
        try {
            var toTend = doors.toTend();
            for (var taken : leases.take(toTend.all())) {
                if (taken.isNew()) {
                    meters.tookOver(taken.lease());
                }
                tend(taken.lease(), toTend, tended);
            }
        } catch (RuntimeException failure) {
            meters.failed();
            log.warn("Could not go round the doors", failure);
        }
        meters.show(tended);
        return tended.stream().mapToInt(Tended::admitted).sum();
    }

    private void tend(Lease lease, ToTend toTend, List<Tended> tended) {
        try {
            if (toTend.toClear().contains(lease.showtimeId())) {
                door.clear(lease);
            }
            if (toTend.on().contains(lease.showtimeId())) {
                switch (door.tend(lease)) {
                    case Round.Superseded() -> meters.superseded(lease);
                    case Round.Shut() -> {}
                    case Tended round -> tended.add(round);
                }
            }
        } catch (RuntimeException failure) {
            meters.failed();
            log.warn("Could not tend the room of {}", lease.showtimeId(), failure);
        }
    }

    /** Lets other instances have the doors at once. */
    void giveUp() {
        leases.giveUp();
    }
}
