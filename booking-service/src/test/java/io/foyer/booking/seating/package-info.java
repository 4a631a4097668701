@NullMarked
package io.foyer.booking.seating;

import org.jspecify.annotations.NullMarked;
