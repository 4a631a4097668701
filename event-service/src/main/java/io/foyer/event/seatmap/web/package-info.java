/** Seat maps over HTTP. */
@NullMarked
package io.foyer.event.seatmap.web;

import org.jspecify.annotations.NullMarked;
