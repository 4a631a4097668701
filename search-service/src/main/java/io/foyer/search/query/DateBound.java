package io.foyer.search.query;

import java.time.Instant;
import java.time.LocalDate;

/** One end of a range of dates. */
sealed interface DateBound {

    /** A day as the calendar at the venue has it. */
    record Day(LocalDate date) implements DateBound {}

    record Moment(Instant instant) implements DateBound {}
}
