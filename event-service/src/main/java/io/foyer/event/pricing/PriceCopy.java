package io.foyer.event.pricing;

import io.foyer.event.showtime.Showtime;

/**
 * Prices that are to be copied.
 *
 * @param to at the same venue, and without prices yet
 */
public record PriceCopy(Showtime from, Showtime to) {}
