package io.foyer.event.sales;

import io.foyer.common.messaging.Message;
import io.foyer.common.messaging.MessageBatchListener;
import io.foyer.common.messaging.Streams;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Hears from booking-service how full showtimes are; of one showtime only the last word counts. */
@Component
class SalesListener implements MessageBatchListener {

    private static final String SALES_CHANGED = "SalesChanged";

    private final SalesRecords sales;
    private final ObjectReader reader;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher publisher;

    SalesListener(
            SalesRecords sales,
            JsonMapper json,
            TransactionTemplate transaction,
            ApplicationEventPublisher publisher) {
        this.sales = sales;
        this.reader =
                json.readerFor(SalesChanged.class)
                        .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.transaction = transaction;
        this.publisher = publisher;
    }

    @Override
    public String stream() {
        return Streams.BOOKING;
    }

    @Override
    public String group() {
        return "event-service";
    }

    @Override
    public void onAll(List<Message> messages) {
        var last = new HashMap<UUID, SalesReport>();
        for (var message : messages) {
            if (message.type().equals(SALES_CHANGED)) {
                SalesChanged told = reader.readValue(message.payload());
                last.merge(told.showtimeId(), told.by(message.id()), SalesReport::orLater);
            }
        }
        if (!last.isEmpty()) {
            transaction.executeWithoutResult(status -> sales.note(last.values()));
            publisher.publishEvent(new SalesNoted(last.keySet()));
        }
    }

    /** The fields this service reads of the message. */
    record SalesChanged(
            UUID showtimeId,
            int total,
            int free,
            int held,
            int sold,
            @Nullable Long fromPrice,
            @Nullable Long toPrice,
            @Nullable String currency) {

        private SalesReport by(UUID messageId) {
            return new SalesReport(
                    showtimeId,
                    messageId,
                    new Counters(total, free, held, sold),
                    fromPrice,
                    toPrice,
                    currency);
        }
    }
}
