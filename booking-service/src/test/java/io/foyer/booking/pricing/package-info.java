@NullMarked
package io.foyer.booking.pricing;

import org.jspecify.annotations.NullMarked;
