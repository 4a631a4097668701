/**
 * The door: a ticket is used once, by whoever scanned it first; undone, and uploaded later from
 * scanners that had no network.
 */
@NullMarked
package io.foyer.booking.ticket.checkin;

import org.jspecify.annotations.NullMarked;
