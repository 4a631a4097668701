package io.foyer.event.view;

import io.foyer.common.cache.Flights;
import io.foyer.common.cache.Representation;
import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Public events, ready to be sent. However many people look at one event, it is put together and
 * written out about twice a second: others wait for the one that does it.
 */
@Component
class EventViews {

    private final CatalogueEntries entries;
    private final EventComposer composer;
    private final Tickets tickets;
    private final JsonMapper json;
    private final Flights<Key, Optional<Representation>> ready;

    EventViews(
            CatalogueEntries entries,
            EventComposer composer,
            Tickets tickets,
            JsonMapper json,
            ViewProperties limits) {
        this.entries = entries;
        this.composer = composer;
        this.tickets = tickets;
        this.json = json;
        this.ready =
                new Flights<>(
                        limits.eventLifetime(),
                        limits.eventsSize(),
                        (key, event) -> event.map(Representation::weight).orElse(1),
                        limits.patience());
    }

    /** The event as everybody may see it; absent when it is not public. */
    Optional<Representation> published(UUID id, boolean withTickets) {
        return ready.get(
                new Key(id, withTickets),
                () ->
                        entries.event(id)
                                .filter(event -> event.status().isPublic())
                                .map(event -> represent(event, withTickets)));
    }

    /** The event as it will look, for whoever may see it before it is public. */
    Representation represent(EventCore event, boolean withTickets) {
        var document = composer.compose(event);
        return Representation.of(
                json.writeValueAsBytes(
                        withTickets ? document.with(ticketsOf(event.id())) : document),
                event.version());
    }

    private List<TicketOfEvent> ticketsOf(UUID eventId) {
        return tickets.of(eventId)
                .orElseThrow(
                        () ->
                                new Problem(
                                        ProblemType.VALIDATION_FAILED,
                                        "There are too many tickets for one answer; ask each"
                                                + " showtime for its seat-map."));
    }

    void forget(UUID eventId) {
        ready.forget(new Key(eventId, false));
        ready.forget(new Key(eventId, true));
    }

    void forgetAll() {
        ready.forgetAll();
    }

    private record Key(UUID eventId, boolean withTickets) {}
}
