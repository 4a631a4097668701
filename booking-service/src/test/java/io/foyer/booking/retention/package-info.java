@NullMarked
package io.foyer.booking.retention;

import org.jspecify.annotations.NullMarked;
