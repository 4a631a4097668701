/** A buyer's exclusive, expiring claim on seats of one showtime, and the live map it shows on. */
@NullMarked
package io.foyer.booking.hold;

import org.jspecify.annotations.NullMarked;
