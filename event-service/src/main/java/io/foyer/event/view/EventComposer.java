package io.foyer.event.view;

import io.foyer.event.view.EventDocument.PerformerOfEvent;
import io.foyer.event.view.EventDocument.VenueOfEvent;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts an event's document together of parts that change at a pace of their own. */
@Component
class EventComposer {

    private final CatalogueEntries entries;
    private final InstantSource clock;

    EventComposer(CatalogueEntries entries, InstantSource clock) {
        this.entries = entries;
        this.clock = clock;
    }

    EventDocument compose(EventCore event) {
        var venue = entries.venue(event.venueId()).map(VenueOfEvent::of).orElseThrow();
        var counters = entries.counters(event.id()).byShowtime();
        var now = clock.instant();
        var showtimes =
                event.showtimes().stream()
                        .map(
                                showtime ->
                                        showtime.with(
                                                counters.getOrDefault(
                                                        showtime.id(), showtime.counters()),
                                                now))
                        .toList();
        return EventDocument.of(event, venue, performers(event), showtimes);
    }

    /** Without whoever was removed a moment ago. */
    private List<PerformerOfEvent> performers(EventCore event) {
        return event.bill().stream()
                .flatMap(
                        named ->
                                entries.performer(named.performerId()).stream()
                                        .map(
                                                performer ->
                                                        PerformerOfEvent.of(
                                                                performer, named.headliner())))
                .toList();
    }
}
