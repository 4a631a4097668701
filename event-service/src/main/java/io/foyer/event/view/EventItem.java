package io.foyer.event.view;

import io.foyer.common.money.Money;
import io.foyer.event.programme.EventCategory;
import io.foyer.event.programme.EventStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event in a list.
 *
 * @param startsAt its next showtime; absent when none is left
 * @param fromPrice the cheapest ticket, fee and tax included
 * @param distanceKm from the point that was asked for
 */
record EventItem(
        UUID id,
        String name,
        EventCategory category,
        EventStatus status,
        @Nullable String imageUrl,
        VenueSummary venue,
        @Nullable Instant startsAt,
        @Nullable Money fromPrice,
        @Nullable Double distanceKm) {}
