/** What organizers see of their events: bookings, sales, occupancy, exports. */
@NullMarked
package io.foyer.booking.report;

import org.jspecify.annotations.NullMarked;
