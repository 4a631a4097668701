/** Venues: the places where events happen. */
@NullMarked
package io.foyer.event.venue;

import org.jspecify.annotations.NullMarked;
