/** Showtimes, their states and their end. */
@NullMarked
package io.foyer.event.showtime;

import org.jspecify.annotations.NullMarked;
