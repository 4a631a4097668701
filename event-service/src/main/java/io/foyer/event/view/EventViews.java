package io.foyer.event.view;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.foyer.event.change.CatalogueChange;
import io.foyer.event.change.CatalogueChange.EventEdited;
import io.foyer.event.change.CatalogueChange.PerformerChanged;
import io.foyer.event.change.CatalogueChange.ShowtimeEdited;
import io.foyer.event.change.CatalogueChange.VenueChanged;
import io.foyer.event.change.CatalogueChange.WaitingRoomSwitched;
import io.foyer.event.edge.Representation;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    private final JsonMapper json;
    private final Cache<UUID, Representation> ready;

    EventViews(EventReader reader, JsonMapper json, ViewProperties limits) {
        this.reader = reader;
        this.json = json;
        this.ready =
                Caffeine.newBuilder()
                        .maximumWeight(limits.eventsSize().toBytes())
                        .weigher((UUID id, Representation event) -> event.weight())
                        .expireAfterWrite(limits.eventLifetime())
                        .build();
    }

    /** The event as everybody may see it; absent when it is not public. */
    Optional<Representation> published(UUID id) {
        return Optional.ofNullable(ready.get(id, this::build));
    }

    Representation represent(EventDocument event) {
        return Representation.of(json.writeValueAsBytes(event), event.version());
    }

    private @Nullable Representation build(UUID id) {
        return reader.find(id)
                .filter(event -> event.status().isPublic())
                .map(this::represent)
                .orElse(null);
    }

    /** Whoever changed something sees it at their next look; other instances a lifetime later. */
    @TransactionalEventListener
    void on(CatalogueChange change) {
        switch (change) {
            case EventEdited(var eventId) -> ready.invalidate(eventId);
            case ShowtimeEdited(_, var eventId) -> ready.invalidate(eventId);
            case WaitingRoomSwitched(_, var eventId) -> ready.invalidate(eventId);
            case VenueChanged _, PerformerChanged _ -> ready.invalidateAll();
        }
    }
}
