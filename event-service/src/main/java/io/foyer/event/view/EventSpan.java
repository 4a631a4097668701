package io.foyer.event.view;

import io.foyer.event.showtime.ShowtimeStatus;
import io.foyer.event.view.EventDocument.ShowtimeOfEvent;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From when to when an event goes: over its showtimes but those that were cancelled. */
final class EventSpan {

    private EventSpan() {}

    static @Nullable Instant start(Collection<ShowtimeOfEvent> showtimes) {
        return taken(showtimes)
                .map(ShowtimeOfEvent::startsAt)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    static @Nullable Instant end(Collection<ShowtimeOfEvent> showtimes) {
        return taken(showtimes)
                .map(showtime -> end(showtime.startsAt(), showtime.endsAt()))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Instant end(Instant start, @Nullable Instant end) {
        return end == null ? start : end;
    }

    /** All of them when all were cancelled. */
    private static Stream<ShowtimeOfEvent> taken(Collection<ShowtimeOfEvent> showtimes) {
        var left =
                showtimes.stream()
                        .filter(showtime -> showtime.status() != ShowtimeStatus.CANCELLED)
                        .toList();
        return (left.isEmpty() ? showtimes : left).stream();
    }
}
