@NullMarked
package io.foyer.booking.checkout.admission;

import org.jspecify.annotations.NullMarked;
