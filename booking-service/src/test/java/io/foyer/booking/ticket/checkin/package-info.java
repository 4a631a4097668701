@NullMarked
package io.foyer.booking.ticket.checkin;

import org.jspecify.annotations.NullMarked;
