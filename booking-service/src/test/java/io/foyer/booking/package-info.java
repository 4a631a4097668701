@NullMarked
package io.foyer.booking;

import org.jspecify.annotations.NullMarked;
