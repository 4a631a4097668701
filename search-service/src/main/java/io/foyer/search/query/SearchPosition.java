package io.foyer.search.query;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in an order of listings: behind the one it describes.
 *
 * @param weighedAt the moment for which nearness in time was weighed, and before which a show
 *     counts as begun
 * @param lead what the order goes by first: score, price in minor units or kilometres. Absent when
 *     it goes by date, and for a listing without a price
 */
record SearchPosition(
        Instant weighedAt, @Nullable Double lead, Instant startsAt, UUID showtimeId) {}
