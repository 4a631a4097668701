/**
 * What viewers look at: per showtime one map kept up to date in memory, its prebuilt document, and
 * the open streams that every change is written to.
 */
@NullMarked
package io.foyer.availability.live;

import org.jspecify.annotations.NullMarked;
