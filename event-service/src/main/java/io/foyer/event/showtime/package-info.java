/** Showtimes: dated performances of an event, the units of sale. */
@NullMarked
package io.foyer.event.showtime;

import org.jspecify.annotations.NullMarked;
