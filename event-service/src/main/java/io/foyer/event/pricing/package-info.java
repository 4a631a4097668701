/** Price tiers: what a section costs at a showtime. */
@NullMarked
package io.foyer.event.pricing;

import org.jspecify.annotations.NullMarked;
