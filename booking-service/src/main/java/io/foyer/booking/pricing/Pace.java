package io.foyer.booking.pricing;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When a price may move again.
 *
 * @param sinceChange how long ago it last changed, by demand or by an edit; absent when it never
 *     did
 * @param lastStep by how much demand moved it then; 0 when an edit changed it
 */
record Pace(@Nullable Duration sinceChange, long lastStep) {

    /**
     * One cool-down must have passed; two, where the price would turn around. So a share that
     * changes to and fro around a rule's bound does not take the price along each time.
     */
    boolean allows(int direction, Duration coolDown) {
        var turnsAround = lastStep != 0 && Long.signum(lastStep) != direction;
        return sinceChange == null
                || sinceChange.compareTo(turnsAround ? coolDown.multipliedBy(2) : coolDown) >= 0;
    }
}
