/** The rules a choice of seats must keep; one engine for the hold and the claim. */
@NullMarked
package io.foyer.booking.seating;

import org.jspecify.annotations.NullMarked;
