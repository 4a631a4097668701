package io.foyer.booking.checkout.admission;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.foyer.common.messaging.Message;
import io.foyer.common.messaging.MessageListener;
import io.foyer.common.messaging.Streams;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hears from queue-service whom it let in, and whose turn is over. Either may come first, again, or
 * late: an end stays an end.
 */
@Component
class AdmissionListener implements MessageListener {

    private final AdmissionPermits permits;
    private final AdmissionProperties limits;
    private final JsonMapper json;

    AdmissionListener(AdmissionPermits permits, AdmissionProperties limits, JsonMapper json) {
        this.permits = permits;
        this.limits = limits;
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
        switch (message.type()) {
            case "BuyerAdmitted" -> record(json.readValue(message.payload(), BuyerAdmitted.class));
            case "AdmissionsEnded" -> end(json.readValue(message.payload(), AdmissionsEnded.class));
            default -> {
                // Other news of the waiting rooms change nobody's permit.
            }
        }
    }

    private void record(BuyerAdmitted admitted) {
        permits.isGood(
                new AdmissionPermit(
                        admitted.tokenId,
                        admitted.showtimeId,
                        admitted.accountId,
                        admitted.expiresAt));
    }

    private void end(AdmissionsEnded ended) {
        permits.end(ended.showtimeId, ended.tokenIds, limits.keptAfterEnd());
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record BuyerAdmitted(UUID showtimeId, UUID accountId, String tokenId, Instant expiresAt) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record AdmissionsEnded(UUID showtimeId, List<String> tokenIds) {}
}
