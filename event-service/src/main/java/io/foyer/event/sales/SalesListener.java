package io.foyer.event.sales;

import io.foyer.common.messaging.Message;
import io.foyer.common.messaging.MessageListener;
import io.foyer.common.messaging.Streams;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Hears from booking-service how full a showtime is. */
@Component
class SalesListener implements MessageListener {

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
    public void on(Message message) {
        if (message.type().equals(SALES_CHANGED)) {
            SalesChanged told = reader.readValue(message.payload());
            transaction.executeWithoutResult(status -> note(told, message.id()));
        }
    }

    private void note(SalesChanged told, UUID messageId) {
        var counters = new Counters(told.total, told.free, told.held, told.sold);
        if (sales.note(told.showtimeId, counters, messageId)) {
            publisher.publishEvent(new SalesNoted(told.showtimeId));
        }
    }

    /** The fields this service reads of the message. */
    record SalesChanged(UUID showtimeId, int total, int free, int held, int sold) {}
}
