/** What the code on a ticket says, and how it is signed. */
@NullMarked
package io.foyer.booking.ticket.code;

import org.jspecify.annotations.NullMarked;
