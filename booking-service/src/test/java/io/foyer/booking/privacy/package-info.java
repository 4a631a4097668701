@NullMarked
package io.foyer.booking.privacy;

import org.jspecify.annotations.NullMarked;
