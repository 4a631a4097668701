/** Papers over HTTP. */
@NullMarked
package io.foyer.booking.ticket.paper.web;

import org.jspecify.annotations.NullMarked;
