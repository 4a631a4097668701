/** Showtimes as they are sold here: the seats' layout, what is on sale and when. */
@NullMarked
package io.foyer.booking.inventory;

import org.jspecify.annotations.NullMarked;
