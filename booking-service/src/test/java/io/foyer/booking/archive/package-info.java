@NullMarked
package io.foyer.booking.archive;

import org.jspecify.annotations.NullMarked;
