/** Venues. */
@NullMarked
package io.foyer.event.venue;

import org.jspecify.annotations.NullMarked;
