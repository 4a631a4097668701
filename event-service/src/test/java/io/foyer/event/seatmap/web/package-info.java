/** Seat maps as documents. */
@NullMarked
package io.foyer.event.seatmap.web;

import org.jspecify.annotations.NullMarked;
