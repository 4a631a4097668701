/** Draws seat maps of usual shapes: theatres, arenas, stadiums. */
@NullMarked
package io.foyer.event.seatmap.house;

import org.jspecify.annotations.NullMarked;
