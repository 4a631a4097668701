/** Retention for admins. */
@NullMarked
package io.foyer.booking.retention.web;

import org.jspecify.annotations.NullMarked;
