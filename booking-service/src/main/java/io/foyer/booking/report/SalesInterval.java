package io.foyer.booking.report;

/** How long a part of a report is, as the API spells it and as Postgres does. */
public enum SalesInterval {
    day,
    hour,
    minute
}
