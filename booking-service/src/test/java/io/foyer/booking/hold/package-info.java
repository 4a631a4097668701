@NullMarked
package io.foyer.booking.hold;

import org.jspecify.annotations.NullMarked;
