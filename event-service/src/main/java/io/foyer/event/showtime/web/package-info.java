/** Showtimes over HTTP: the organizer's side. */
@NullMarked
package io.foyer.event.showtime.web;

import org.jspecify.annotations.NullMarked;
