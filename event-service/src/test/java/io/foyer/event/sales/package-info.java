/** What booking-service tells. */
@NullMarked
package io.foyer.event.sales;

import org.jspecify.annotations.NullMarked;
