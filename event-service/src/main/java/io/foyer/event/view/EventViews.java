package io.foyer.event.view;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import io.foyer.event.change.CatalogueChange;
import io.foyer.event.change.CatalogueChange.EventEdited;
import io.foyer.event.change.CatalogueChange.PerformerChanged;
import io.foyer.event.change.CatalogueChange.ShowtimeEdited;
import io.foyer.event.change.CatalogueChange.VenueChanged;
import io.foyer.event.change.CatalogueChange.WaitingRoomSwitched;
import io.foyer.event.edge.Representation;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import tools.jackson.databind.json.JsonMapper;

/**
 * Public events, ready to be sent. However many people look at one event, it is read and written
 * out about once a second: others wait for the one that does it.
 */
@Component
class EventViews {

    private final EventReader reader;
    private final Tickets tickets;
    private final JsonMapper json;
    private final Cache<Key, Representation> ready;

    EventViews(EventReader reader, Tickets tickets, JsonMapper json, ViewProperties limits) {
        this.reader = reader;
        this.tickets = tickets;
        this.json = json;
        this.ready =
                Caffeine.newBuilder()
                        .maximumWeight(limits.eventsSize().toBytes())
                        .weigher((Key key, Representation event) -> event.weight())
                        .expireAfterWrite(limits.eventLifetime())
                        .build();
    }

    /** The event as everybody may see it; absent when it is not public. */
    Optional<Representation> published(UUID id, boolean withTickets) {
        return Optional.ofNullable(
                ready.get(
                        new Key(id, withTickets),
                        key ->
                                reader.find(id)
                                        .filter(event -> event.status().isPublic())
                                        .map(event -> represent(event, withTickets))
                                        .orElse(null)));
    }

    /** The event as it will look, for whoever may see it before it is public. */
    Representation represent(EventDocument event, boolean withTickets) {
        var document = withTickets ? event.with(ticketsOf(event.id())) : event;
        return Representation.of(json.writeValueAsBytes(document), event.version());
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

    /** Whoever changed something sees it at their next look; other instances a lifetime later. */
    @TransactionalEventListener
    void on(CatalogueChange change) {
        switch (change) {
            case EventEdited(var eventId) -> forget(eventId);
            case ShowtimeEdited(_, var eventId) -> forget(eventId);
            case WaitingRoomSwitched(_, var eventId) -> forget(eventId);
            case VenueChanged _, PerformerChanged _ -> ready.invalidateAll();
        }
    }

    private void forget(UUID eventId) {
        ready.invalidateAll(List.of(new Key(eventId, false), new Key(eventId, true)));
    }

    private record Key(UUID eventId, boolean withTickets) {}
}
