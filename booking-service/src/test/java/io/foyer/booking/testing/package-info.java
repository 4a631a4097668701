@NullMarked
package io.foyer.booking.testing;

import org.jspecify.annotations.NullMarked;
