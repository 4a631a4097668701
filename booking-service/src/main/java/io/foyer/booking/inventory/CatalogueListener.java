package io.foyer.booking.inventory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.foyer.common.messaging.Message;
import io.foyer.common.messaging.MessageListener;
import io.foyer.common.messaging.Streams;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the snapshots in step with the catalogue. A showtime that is not known yet is brought too,
 * so that the first buyer at the on-sale does not wait for it. Repeatable: the message only says
 * that something changed, what is asked of event-service.
 */
@Component
class CatalogueListener implements MessageListener {

    private final ShowtimeImport imports;
    private final KnownShowtimes showtimes;
    private final JsonMapper json;

    CatalogueListener(ShowtimeImport imports, KnownShowtimes showtimes, JsonMapper json) {
        this.imports = imports;
        this.showtimes = showtimes;
        this.json = json;
    }

    @Override
    public String stream() {
        return Streams.CATALOGUE;
    }

    @Override
    public String group() {
        return "booking-inventory";
    }

    @Override
    public void on(Message message) {
        switch (message.type()) {
            case "ShowtimeChanged", "WaitingRoomChanged" -> bring(message.payload());
            default -> {
                // Other news of the catalogue do not change what is sold.
            }
        }
    }

    private void bring(String payload) {
        var showtimeId = json.readValue(payload, Changed.class).showtimeId();
        imports.bring(showtimeId);
        showtimes.forget(showtimeId);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Changed(UUID showtimeId) {}
}
