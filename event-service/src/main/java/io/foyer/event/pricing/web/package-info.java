/** Prices over HTTP. */
@NullMarked
package io.foyer.event.pricing.web;

import org.jspecify.annotations.NullMarked;
