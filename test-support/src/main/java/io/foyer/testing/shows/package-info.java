/**
 * Composed shows: as many listings as anybody wants, that look like those of a season in many
 * countries, the same each time for the same seed.
 */
@NullMarked
package io.foyer.testing.shows;

import org.jspecify.annotations.NullMarked;
