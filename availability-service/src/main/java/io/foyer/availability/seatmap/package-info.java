/**
 * The live map as booking-service writes it to Redis (docs/architecture.md, "The live map in
 * Redis"): read, never written, here.
 */
@NullMarked
package io.foyer.availability.seatmap;

import org.jspecify.annotations.NullMarked;
