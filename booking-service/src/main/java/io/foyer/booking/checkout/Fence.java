package io.foyer.booking.checkout;

import java.time.Instant;

/**
 * The right to act on a booking for a while: a number that grows with every new one, so that
 * whoever acts too late is told apart, and the database's time until which it is meant to last.
 */
record Fence(long number, Instant until) {}
