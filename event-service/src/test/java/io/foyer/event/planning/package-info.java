/** Many showtimes in one call. */
@NullMarked
package io.foyer.event.planning;

import org.jspecify.annotations.NullMarked;
