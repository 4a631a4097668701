/** The same answer to the same request, however often it is sent. */
@NullMarked
package io.foyer.booking.checkout.idempotency;

import org.jspecify.annotations.NullMarked;
