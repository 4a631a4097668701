/** What a seat costs now; the price is locked when the seat is held. */
@NullMarked
package io.foyer.booking.pricing;

import org.jspecify.annotations.NullMarked;
