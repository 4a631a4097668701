package io.foyer.event.view;

import io.foyer.common.cache.CacheProperties;
import io.foyer.common.cache.Caches;
import io.foyer.common.cache.JsonForm;
import io.foyer.common.cache.Kind;
import io.foyer.common.cache.Loads;
import io.foyer.common.cache.ReadThrough;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Events, venues and performers as they are kept: for minutes, and dropped when they change. */
@Component
class CatalogueEntries {

    private static final int WEIGHT = 1_000;

    /** Long enough to tell those that come together from those that come later. */
    private static final Duration NO_TIME = Duration.ofMillis(100);

    private final ReadThrough<UUID, EventCore> events;
    private final ReadThrough<UUID, VenueDocument> venues;
    private final ReadThrough<UUID, PerformerDocument> performers;
    private final ReadThrough<UUID, CountersOfEvent> counters;
    private final Source source;

    CatalogueEntries(
            Caches caches,
            Source source,
            JsonMapper json,
            CacheProperties limits,
            ViewProperties views) {
        this.source = source;
        this.events =
                caches.of(
                        new Kind<>(
                                "event-with-policy",
                                new JsonForm<>(json, EventCore.class),
                                limits.localLifetime(),
                                limits.sharedLifetime(),
                                limits.localSize(),
                                (id, event) -> event.weight()));
        this.venues =
                caches.of(
                        Kind.of(
                                "venue",
                                new JsonForm<>(json, VenueDocument.class),
                                limits,
                                WEIGHT));
        this.performers =
                caches.of(
                        Kind.of(
                                "performer",
                                new JsonForm<>(json, PerformerDocument.class),
                                limits,
                                WEIGHT));
        this.counters =
                caches.of(
                        new Kind<>(
                                "counters",
                                new JsonForm<>(json, CountersOfEvent.class),
                                NO_TIME,
                                views.countersLifetime(),
                                limits.localSize(),
                                (id, event) -> WEIGHT));
    }

    /** The event, public or not. */
    Optional<EventCore> event(UUID id) {
        return events.get(id, () -> source.loads.run(() -> source.events.find(id)));
    }

    Optional<VenueDocument> venue(UUID id) {
        return venues.get(id, () -> source.loads.run(() -> source.named.venue(id)));
    }

    Optional<PerformerDocument> performer(UUID id) {
        return performers.get(id, () -> source.loads.run(() -> source.named.performer(id)));
    }

    /** How full the showtimes of an event are, or lately were. */
    CountersOfEvent counters(UUID eventId) {
        return counters.get(
                        eventId,
                        () -> Optional.of(source.loads.run(() -> source.events.counters(eventId))))
                .orElseThrow();
    }

    /**
     * Drops an entry everywhere but in other instances' own memory, where it ends by its age.
     *
     * @param change names the change; told twice, it drops once
     */
    void drop(EntryKind kind, UUID id, UUID change) {
        switch (kind) {
            case EVENT -> {
                events.drop(id, change);
                counters.drop(id, change);
            }
            case VENUE -> venues.drop(id, change);
            case PERFORMER -> performers.drop(id, change);
            case SHOWTIME -> {
                // Nothing is kept by showtime but layouts, and those by their version.
            }
        }
    }

    /** Where entries come from: Postgres, in turn. */
    @Component
    record Source(EventReader events, NamedReader named, Loads loads) {}
}
