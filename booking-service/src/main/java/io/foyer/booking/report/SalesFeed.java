package io.foyer.booking.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.foyer.common.messaging.Message;
import io.foyer.common.messaging.MessageBatchListener;
import io.foyer.common.messaging.Streams;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Follows this service's own stream of bookings, so that reports need not look at bookings. */
@Component
class SalesFeed implements MessageBatchListener {

    private final SalesCounter counter;
    private final JsonMapper json;

    SalesFeed(SalesCounter counter, JsonMapper json) {
        this.counter = counter;
        this.json = json;
    }

    @Override
    public String stream() {
        return Streams.BOOKING;
    }

    @Override
    public String group() {
        return "booking-reports";
    }

    /** A message that comes twice, alone or in one batch, names what was counted already. */
    @Override
    public void onAll(List<Message> messages) {
        var sold =
                told(messages, BookingConfirmed.class)
                        .map(BookingConfirmed::bookingId)
                        .collect(Collectors.toSet());
        if (!sold.isEmpty()) {
            counter.sold(sold);
        }
        told(messages, TicketsCancelled.class)
                .collect(
                        Collectors.groupingBy(
                                TicketsCancelled::showtimeId,
                                Collectors.flatMapping(
                                        told -> told.ticketIds().stream(), Collectors.toSet())))
                .forEach(counter::cancelled);
        Set<UUID> refunds =
                told(messages, RefundCompleted.class)
                        .map(RefundCompleted::refundId)
                        .collect(Collectors.toSet());
        if (!refunds.isEmpty()) {
            counter.refunded(refunds);
        }
    }

    private <T extends Record> Stream<T> told(List<Message> messages, Class<T> type) {
        return messages.stream()
                .filter(message -> message.type().equals(type.getSimpleName()))
                .map(message -> json.readValue(message.payload(), type));
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record BookingConfirmed(UUID bookingId) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record TicketsCancelled(UUID showtimeId, Set<UUID> ticketIds) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record RefundCompleted(UUID refundId) {}
}
