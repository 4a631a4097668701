/** Houses of usual shapes. */
@NullMarked
package io.foyer.event.seatmap.house;

import org.jspecify.annotations.NullMarked;
