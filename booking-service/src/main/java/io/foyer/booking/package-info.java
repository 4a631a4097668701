/** The selling: holds, checkout, payments, tickets. */
@NullMarked
package io.foyer.booking;

import org.jspecify.annotations.NullMarked;
