/** How full each showtime is, as booking-service tells it. */
@NullMarked
package io.foyer.event.sales;

import org.jspecify.annotations.NullMarked;
