/** Which ordinals belong to which section of a showtime, and what its tickets cost. */
@NullMarked
package io.foyer.availability.layout;

import org.jspecify.annotations.NullMarked;
