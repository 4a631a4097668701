@NullMarked
package io.foyer.booking.notification;

import org.jspecify.annotations.NullMarked;
