@NullMarked
package io.foyer.booking.notification.web;

import org.jspecify.annotations.NullMarked;
