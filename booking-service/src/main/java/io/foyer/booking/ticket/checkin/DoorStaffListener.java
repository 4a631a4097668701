package io.foyer.booking.ticket.checkin;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.foyer.common.messaging.Message;
import io.foyer.common.messaging.MessageListener;
import io.foyer.common.messaging.Streams;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Hears from event-service who works at a door now, and who no more. */
@Component
class DoorStaffListener implements MessageListener {

    private static final String CHANGED = "DoorStaffChanged";

    private final DoorStaff staff;
    private final JsonMapper json;

    DoorStaffListener(DoorStaff staff, JsonMapper json) {
        this.staff = staff;
        this.json = json;
    }

    @Override
    public String stream() {
        return Streams.CATALOGUE;
    }

    @Override
    public String group() {
        return "booking-door-staff";
    }

    @Override
    public void on(Message message) {
        if (message.type().equals(CHANGED)) {
            var changed = json.readValue(message.payload(), DoorStaffChanged.class);
            staff.tell(message.id(), changed.eventId, changed.accountId, changed.engaged);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record DoorStaffChanged(UUID eventId, UUID accountId, boolean engaged) {}
}
