@NullMarked
package io.foyer.booking.checkout.idempotency;

import org.jspecify.annotations.NullMarked;
