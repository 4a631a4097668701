package io.foyer.event.view;

import io.foyer.common.id.IdSource;
import io.foyer.common.messaging.Message;
import io.foyer.common.messaging.MessageListener;
import io.foyer.common.messaging.Outbox;
import io.foyer.common.messaging.Streams;
import io.foyer.event.change.CatalogueChange;
import io.foyer.event.change.CatalogueChange.EventEdited;
import io.foyer.event.change.CatalogueChange.PerformerChanged;
import io.foyer.event.change.CatalogueChange.PriceShifted;
import io.foyer.event.change.CatalogueChange.ShowtimeEdited;
import io.foyer.event.change.CatalogueChange.VenueChanged;
import io.foyer.event.change.CatalogueChange.WaitingRoomSwitched;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Drops what a change made old: right after the commit, so that whoever changed it sees it, and
 * again by a message that was written with the change, in case the process or Redis was gone then.
 */
@Component
class EntryChanges implements MessageListener {

    private static final String CHANGED = CatalogueEntryChanged.class.getSimpleName();

    private final CatalogueEntries entries;
    private final EventViews views;
    private final Outbox outbox;
    private final IdSource ids;
    private final ObjectReader reader;

    EntryChanges(
            CatalogueEntries entries,
            EventViews views,
            Outbox outbox,
            IdSource ids,
            JsonMapper json) {
        this.entries = entries;
        this.views = views;
        this.outbox = outbox;
        this.ids = ids;
        this.reader =
                json.readerFor(CatalogueEntryChanged.class)
                        .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void tell(CatalogueChange change) {
        outbox.append(Streams.CATALOGUE, entryOf(change));
    }

    @TransactionalEventListener
    void drop(CatalogueChange change) {
        drop(entryOf(change), ids.next());
    }

    @Override
    public String stream() {
        return Streams.CATALOGUE;
    }

    @Override
    public String group() {
        return "event-service-cache";
    }

    @Override
    public void on(Message message) {
        if (message.type().equals(CHANGED)) {
            drop(reader.readValue(message.payload()), message.id());
        }
    }

    private void drop(CatalogueEntryChanged entry, UUID change) {
        entries.drop(entry.kind(), entry.id(), change);
        switch (entry.kind()) {
            case EVENT -> views.forget(entry.id());
            case VENUE, PERFORMER -> views.forgetAll(); // Put together anew, of what is kept.
            case SHOWTIME -> {
                // No view is of a showtime alone.
            }
        }
    }

    private static CatalogueEntryChanged entryOf(CatalogueChange change) {
        return switch (change) {
            case EventEdited(var eventId) -> new CatalogueEntryChanged(EntryKind.EVENT, eventId);
            case ShowtimeEdited(_, var eventId) ->
                    new CatalogueEntryChanged(EntryKind.EVENT, eventId);
            case PriceShifted(_, var eventId) ->
                    new CatalogueEntryChanged(EntryKind.EVENT, eventId);
            case WaitingRoomSwitched(_, var eventId) ->
                    new CatalogueEntryChanged(EntryKind.EVENT, eventId);
            case VenueChanged(var venueId) -> new CatalogueEntryChanged(EntryKind.VENUE, venueId);
            case PerformerChanged(var performerId) ->
                    new CatalogueEntryChanged(EntryKind.PERFORMER, performerId);
        };
    }
}
