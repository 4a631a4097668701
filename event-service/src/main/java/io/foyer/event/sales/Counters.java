package io.foyer.event.sales;

/**
 * How full a showtime is: every place for sale is free, held or sold.
 *
 * @param sold also those that are being paid for
 */
public record Counters(int total, int free, int held, int sold) {}
