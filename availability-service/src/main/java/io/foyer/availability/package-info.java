/** Shows every viewer which seats of a showtime are free, the moment it changes. */
@NullMarked
package io.foyer.availability;

import org.jspecify.annotations.NullMarked;
