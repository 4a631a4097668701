/** The log of prices for organizers. */
@NullMarked
package io.foyer.booking.pricing.web;

import org.jspecify.annotations.NullMarked;
