@NullMarked
package io.foyer.booking.pricing.web;

import org.jspecify.annotations.NullMarked;
