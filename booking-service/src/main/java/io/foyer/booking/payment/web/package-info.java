/** What the payment provider tells us. */
@NullMarked
package io.foyer.booking.payment.web;

import org.jspecify.annotations.NullMarked;
