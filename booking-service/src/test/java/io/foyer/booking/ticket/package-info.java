@NullMarked
package io.foyer.booking.ticket;

import org.jspecify.annotations.NullMarked;
