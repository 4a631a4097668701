/** The live map for other services. */
@NullMarked
package io.foyer.booking.hold.web;

import org.jspecify.annotations.NullMarked;
