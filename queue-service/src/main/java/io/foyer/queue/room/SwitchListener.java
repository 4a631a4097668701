package io.foyer.queue.room;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.foyer.common.messaging.Message;
import io.foyer.common.messaging.MessageListener;
import io.foyer.common.messaging.Streams;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Follows the switch. The message only says that it moved; where it stands is asked. */
@Component
class SwitchListener implements MessageListener {

    private static final String MOVED = "WaitingRoomChanged";

    private final WaitingRooms rooms;
    private final JsonMapper json;

    SwitchListener(WaitingRooms rooms, JsonMapper json) {
        this.rooms = rooms;
        this.json = json;
    }

    @Override
    public String stream() {
        return Streams.CATALOGUE;
    }

    @Override
    public String group() {
        return "queue";
    }

    @Override
    public void on(Message message) {
        if (message.type().equals(MOVED)) {
            rooms.mirror(json.readValue(message.payload(), Moved.class).showtimeId());
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Moved(UUID showtimeId) {}
}
