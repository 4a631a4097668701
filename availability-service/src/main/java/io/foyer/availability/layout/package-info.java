/** Which ordinals belong to which section of a showtime, and from what price. */
@NullMarked
package io.foyer.availability.layout;

import org.jspecify.annotations.NullMarked;
