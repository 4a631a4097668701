package io.foyer.event.browse;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Days as the clock at each venue shows them.
 *
 * @param first the first of them
 * @param end the day after the last
 */
record Days(LocalDate first, LocalDate end) {

    private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(14);
    private static final ZoneOffset WESTERNMOST = ZoneOffset.ofHours(-12);

    /** When they begin where they begin first; what an index on instants is asked for. */
    OffsetDateTime earliest() {
        return first.atStartOfDay().atOffset(EASTERNMOST);
    }

    /** When they are over everywhere. */
    OffsetDateTime latest() {
        return end.atStartOfDay().atOffset(WESTERNMOST);
    }

    Days and(Days other) {
        return new Days(
                first.isAfter(other.first) ? first : other.first,
                end.isBefore(other.end) ? end : other.end);
    }
}
