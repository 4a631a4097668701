package io.foyer.booking.report;

/**
 * What was sold in some time; amounts in minor units of one currency.
 *
 * @param tickets that were sold
 * @param cancelled tickets that were given up in this time, whenever they were sold
 * @param gross what buyers were charged in all, fees and taxes included
 */
public record Sums(long tickets, long cancelled, long gross, long fees, long taxes) {

    static final Sums NONE = new Sums(0, 0, 0, 0, 0);
}
