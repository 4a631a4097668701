/** How hard it is to hold seats of a showtime that has a waiting room, told to whoever lets in. */
@NullMarked
package io.foyer.booking.checkout.pressure;

import org.jspecify.annotations.NullMarked;
