@NullMarked
package io.foyer.booking.payment;

import org.jspecify.annotations.NullMarked;
