/** Drafts, validation, published maps. */
@NullMarked
package io.foyer.event.seatmap;

import org.jspecify.annotations.NullMarked;
