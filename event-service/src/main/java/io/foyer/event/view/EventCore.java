package io.foyer.event.view;

import io.foyer.event.programme.CancellationPolicy;
import io.foyer.event.programme.EventCategory;
import io.foyer.event.programme.EventStatus;
import io.foyer.event.view.EventDocument.ShowtimeOfEvent;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an event's organizer decides: the part of its document that changes seldom. Venue and
 * performers are named only, since they change by themselves; counters are as old as this is.
 */
record EventCore(
        UUID id,
        String name,
        String description,
        EventCategory category,
        EventStatus status,
        UUID organizerId,
        @Nullable String imageUrl,
        CancellationPolicy cancellationPolicy,
        UUID venueId,
        List<OnTheBill> bill,
        List<ShowtimeOfEvent> showtimes,
        long version) {

    private static final int WEIGHT = 1_000;
    private static final int WEIGHT_PER_SHOWTIME = 2_000;

    /** Who performs. */
    record OnTheBill(UUID performerId, boolean headliner) {}

    /** About the bytes it takes in memory. */
    int weight() {
        return WEIGHT + description.length() + WEIGHT_PER_SHOWTIME * showtimes.size();
    }
}
