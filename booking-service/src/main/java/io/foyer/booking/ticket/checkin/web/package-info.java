/** The door over HTTP. */
@NullMarked
package io.foyer.booking.ticket.checkin.web;

import org.jspecify.annotations.NullMarked;
