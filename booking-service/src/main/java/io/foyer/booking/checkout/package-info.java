/** The purchase: reserve, claim, pay, confirm, expire. */
@NullMarked
package io.foyer.booking.checkout;

import org.jspecify.annotations.NullMarked;
