@NullMarked
package io.foyer.booking.ticket.code;

import org.jspecify.annotations.NullMarked;
