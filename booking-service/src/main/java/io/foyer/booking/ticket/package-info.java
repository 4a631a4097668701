/** Admission documents: issued with the confirmation, printed, used at the door, passed on. */
@NullMarked
package io.foyer.booking.ticket;

import org.jspecify.annotations.NullMarked;
