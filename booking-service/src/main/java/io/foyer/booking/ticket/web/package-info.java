/** Tickets over HTTP. */
@NullMarked
package io.foyer.booking.ticket.web;

import org.jspecify.annotations.NullMarked;
