/** The catalogue as everybody reads it: events, showtimes, layouts for drawing. */
@NullMarked
package io.foyer.event.view;

import org.jspecify.annotations.NullMarked;
