package io.foyer.search.index;

import java.util.Optional;
import java.util.UUID;

/**
 * One page of a walk over all listings.
 *
 * @param next where the next page begins; absent when this was the last one
 */
public record SweepPage(SweepReport report, Optional<UUID> next) {}
