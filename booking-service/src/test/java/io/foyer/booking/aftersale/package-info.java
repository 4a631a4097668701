@NullMarked
package io.foyer.booking.aftersale;

import org.jspecify.annotations.NullMarked;
