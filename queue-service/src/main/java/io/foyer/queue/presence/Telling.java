package io.foyer.queue.presence;

import java.util.Map;
import java.util.UUID;

/** Tells Redis whom this instance has seen, and again what Redis has lost. */
record Telling(PresenceBits bits, Vouching vouching) {

    /** Whether all is written and vouched for. */
    boolean tell(Map<UUID, Sightings> rooms) {
        return switch (vouching.told()) {
            case ALL, SOME -> tellTheRest(rooms);
            case NOTHING -> vouching.begin() && tellAll(rooms);
            case UNKNOWN -> false;
        };
    }

    private boolean tellAll(Map<UUID, Sightings> rooms) {
        rooms.values().forEach(Sightings::tellAllAgain);
        return tellTheRest(rooms);
    }

    private boolean tellTheRest(Map<UUID, Sightings> rooms) {
        var all = true;
        for (var room : rooms.entrySet()) {
            all &= tell(room.getKey(), room.getValue());
        }
        return all && vouching.complete();
    }

    /** Whether all that was seen by now is written. */
    private boolean tell(UUID showtimeId, Sightings sightings) {
        bits.lost(showtimeId, sightings.witnesses()).forEach(sightings::tellAgain);
        var all = true;
        for (var untold : sightings.untold().entrySet()) {
            var written = bits.write(showtimeId, untold.getKey(), untold.getValue());
            sightings.told(untold.getKey(), written);
            all &= written.equals(untold.getValue());
        }
        return all;
    }
}
