package io.foyer.event.browse;

import io.foyer.common.messaging.Message;
import io.foyer.common.messaging.MessageListener;
import io.foyer.common.messaging.Streams;
import io.foyer.event.change.CatalogueChange.VenueChanged;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the places in Redis true: right after the commit, and again by the message. Each time the
 * venue's place is read anew, so that of two changes the last one read wins.
 */
@Component
class PlaceChanges implements MessageListener {

    private final RedisVenues places;
    private final ObjectReader reader;

    PlaceChanges(RedisVenues places, JsonMapper json) {
        this.places = places;
        this.reader =
                json.readerFor(Changed.class)
                        .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    @TransactionalEventListener
    void on(VenueChanged change) {
        places.moved(change.venueId());
    }

    @Override
    public String stream() {
        return Streams.CATALOGUE;
    }

    @Override
    public String group() {
        return "event-service-places";
    }

    @Override
    public void on(Message message) {
        if (message.type().equals("CatalogueEntryChanged")) {
            Changed changed = reader.readValue(message.payload());
            if (changed.kind.equals("VENUE")) {
                places.moved(changed.id);
            }
        }
    }

    /** What is read of the message. */
    record Changed(String kind, UUID id) {}
}
