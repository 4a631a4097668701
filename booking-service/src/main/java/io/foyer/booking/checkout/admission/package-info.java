/** Who was let in by a showtime's waiting room. */
@NullMarked
package io.foyer.booking.checkout.admission;

import org.jspecify.annotations.NullMarked;
