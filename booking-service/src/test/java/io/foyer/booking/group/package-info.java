@NullMarked
package io.foyer.booking.group;

import org.jspecify.annotations.NullMarked;
