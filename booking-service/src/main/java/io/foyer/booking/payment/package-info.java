/** Collecting money, and never twice. */
@NullMarked
package io.foyer.booking.payment;

import org.jspecify.annotations.NullMarked;
