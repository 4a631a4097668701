package io.foyer.queue.admission;

import io.foyer.queue.place.Places;
import io.foyer.queue.room.WaitingRooms;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Knows which doors there are to look at. */
@Component
record Doors(WaitingRooms rooms, Places places) {

    /**
     * @param on rooms that are on
     * @param toClear where somebody still is in a line that does not stand any more
     */
    record ToTend(Set<UUID> on, Set<UUID> toClear) {

        Set<UUID> all() {
            var all = new LinkedHashSet<>(on);
            all.addAll(toClear);
            return all;
        }
    }

    ToTend toTend() {
        return new ToTend(
                new LinkedHashSet<>(rooms.on()), new LinkedHashSet<>(places.showtimesToClear()));
    }
}
