package io.foyer.booking.ticket.checkin;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/**
 * Somebody scanned a ticket. Scans are ordered by their time, and those of the same moment by who
 * made them, so that any two are: that makes the first of them the same in whatever order they are
 * told.
 */
record Scan(Instant at, UUID accountId) implements Comparable<Scan> {

    private static final Comparator<Scan> EARLIEST_FIRST =
            Comparator.comparing(Scan::at).thenComparing(scan -> scan.accountId().toString());

    @Override
    public int compareTo(Scan other) {
        return EARLIEST_FIRST.compare(this, other);
    }
}
