/** The catalogue: places, performers, events, their showtimes, prices and listings. */
@NullMarked
package io.foyer.event;

import org.jspecify.annotations.NullMarked;
