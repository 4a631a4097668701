package io.foyer.event.planning;

import io.foyer.event.programme.Event;
import io.foyer.event.showtime.Showtime;
import java.util.List;

/** A copy of an event, with its showtimes. */
public record CopiedEvent(Event event, List<Showtime> showtimes) {

    public CopiedEvent {
        showtimes = List.copyOf(showtimes);
    }
}
