/**
 * What is long over: out of the tables that sell, month by month, and back when it has to change.
 */
@NullMarked
package io.foyer.booking.archive;

import org.jspecify.annotations.NullMarked;
