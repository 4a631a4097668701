package io.foyer.booking.hold;

import java.util.List;
import java.util.UUID;

/** The names of a showtime's keys (docs/architecture.md, "The live map in Redis"). */
final class MapKeys {

    private MapKeys() {}

    static String map(UUID showtimeId) {
        return "map:{" + showtimeId + "}";
    }

    static String version(UUID showtimeId) {
        return map(showtimeId) + ":version";
    }

    /** The channel on which changed prices are told. */
    static String prices(UUID showtimeId) {
        return "prices:{" + showtimeId + "}";
    }

    /** What every script is given, in the order of {@code map.lua}. */
    static List<Object> of(UUID showtimeId) {
        var map = map(showtimeId);
        return List.of(map, map + ":version", map + ":deltas", holds(showtimeId));
    }

    /** The live holds, {@code <holdId>|<ordinals>} by expiry. */
    static String holds(UUID showtimeId) {
        return "holds:{" + showtimeId + "}";
    }
}
