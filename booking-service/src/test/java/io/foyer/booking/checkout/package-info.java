@NullMarked
package io.foyer.booking.checkout;

import org.jspecify.annotations.NullMarked;
