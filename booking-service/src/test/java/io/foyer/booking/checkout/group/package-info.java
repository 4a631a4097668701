@NullMarked
package io.foyer.booking.checkout.group;

import org.jspecify.annotations.NullMarked;
