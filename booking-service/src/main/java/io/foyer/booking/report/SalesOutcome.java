package io.foyer.booking.report;

/** What comes of asking for sales. */
public sealed interface SalesOutcome {

    record Found(SalesReport report) implements SalesOutcome {}

    /**
     * The report would name more parts than it may.
     *
     * @param most how many it may name
     */
    record TooLong(int most) implements SalesOutcome {}
}
