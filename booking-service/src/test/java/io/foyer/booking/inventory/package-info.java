@NullMarked
package io.foyer.booking.inventory;

import org.jspecify.annotations.NullMarked;
