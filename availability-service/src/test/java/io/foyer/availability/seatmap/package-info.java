@NullMarked
package io.foyer.availability.seatmap;

import org.jspecify.annotations.NullMarked;
