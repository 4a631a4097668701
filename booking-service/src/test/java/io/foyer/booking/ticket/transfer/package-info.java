@NullMarked
package io.foyer.booking.ticket.transfer;

import org.jspecify.annotations.NullMarked;
