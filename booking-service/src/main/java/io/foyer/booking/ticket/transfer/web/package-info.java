/** Transfers over HTTP. */
@NullMarked
package io.foyer.booking.ticket.transfer.web;

import org.jspecify.annotations.NullMarked;
