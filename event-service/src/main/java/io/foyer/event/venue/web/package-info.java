/** Venues over HTTP. */
@NullMarked
package io.foyer.event.venue.web;

import org.jspecify.annotations.NullMarked;
