/** Where buyers' addresses come from, and where tickets are asked for again. */
@NullMarked
package io.foyer.booking.notification.web;

import org.jspecify.annotations.NullMarked;
