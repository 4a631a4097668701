@NullMarked
package io.foyer.booking.ticket.paper;

import org.jspecify.annotations.NullMarked;
