/** Many showtimes in one call: a series by dates or by a pattern, and the copy of an event. */
@NullMarked
package io.foyer.event.planning;

import org.jspecify.annotations.NullMarked;
