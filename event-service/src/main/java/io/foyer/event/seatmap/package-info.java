/** Seat maps: drafts, their validation, and published versions that never change. */
@NullMarked
package io.foyer.event.seatmap;

import org.jspecify.annotations.NullMarked;
