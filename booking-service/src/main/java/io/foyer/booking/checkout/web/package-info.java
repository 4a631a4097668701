/** The purchase over HTTP. */
@NullMarked
package io.foyer.booking.checkout.web;

import org.jspecify.annotations.NullMarked;
