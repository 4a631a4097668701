@NullMarked
package io.foyer.booking.checkout.pressure;

import org.jspecify.annotations.NullMarked;
