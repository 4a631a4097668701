package io.foyer.queue.admission;

import java.time.Instant;

/** The time by which doors are tended: the same for all instances, however their clocks differ. */
@FunctionalInterface
public interface DoorTime {

    /** To the microsecond, as it is stored. */
    Instant now();
}
