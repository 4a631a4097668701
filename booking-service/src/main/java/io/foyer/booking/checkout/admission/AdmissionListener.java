package io.foyer.booking.checkout.admission;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.foyer.common.messaging.Message;
import io.foyer.common.messaging.MessageListener;
import io.foyer.common.messaging.Streams;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Hears from queue-service whom it let in. */
@Component
class AdmissionListener implements MessageListener {

    private static final String ADMITTED = "BuyerAdmitted";

    private final AdmissionPermits permits;
    private final JsonMapper json;

    AdmissionListener(AdmissionPermits permits, JsonMapper json) {
        this.permits = permits;
        this.json = json;
    }

    @Override
    public String stream() {
        return Streams.ADMISSION;
    }

    @Override
    public String group() {
        return "booking-admission";
    }

    @Override
    public void on(Message message) {
        if (message.type().equals(ADMITTED)) {
            var admitted = json.readValue(message.payload(), BuyerAdmitted.class);
            permits.grant(
                    new AdmissionPermit(
                            admitted.tokenId,
                            admitted.showtimeId,
                            admitted.accountId,
                            admitted.expiresAt));
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record BuyerAdmitted(UUID showtimeId, UUID accountId, String tokenId, Instant expiresAt) {}
}
