package io.foyer.queue.sale;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.foyer.common.messaging.Message;
import io.foyer.common.messaging.MessageBatchListener;
import io.foyer.common.messaging.Streams;
import io.foyer.queue.sale.PressureTable.Word;
import io.foyer.queue.sale.SaleTable.ToldSeats;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hears from booking-service how showtimes sell and how hard it is pressed. In a consumer group of
 * its own, so that a rush of such news does not keep a finished turn waiting.
 */
@Component
class SaleListener implements MessageBatchListener {

    private static final String SALES_CHANGED = "SalesChanged";
    private static final String SALE_PRESSURE = "SalePressure";
    private static final BinaryOperator<ToldSeats> NEWER =
            BinaryOperator.maxBy(
                    (one, other) ->
                            one.messageId().toString().compareTo(other.messageId().toString()));

    private final SaleTable sales;
    private final PressureTable pressures;
    private final JsonMapper json;
    private final InstantSource clock;
    private final SaleProperties limits;

    SaleListener(
            SaleTable sales,
            PressureTable pressures,
            JsonMapper json,
            InstantSource clock,
            SaleProperties limits) {
        this.sales = sales;
        this.pressures = pressures;
        this.json = json;
        this.clock = clock;
        this.limits = limits;
    }

    @Override
    public String stream() {
        return Streams.BOOKING;
    }

    @Override
    public String group() {
        return "queue-sale";
    }

    @Override
    public void onAll(List<Message> messages) {
        var last = new HashMap<UUID, ToldSeats>();
        for (var message : messages) {
            switch (message.type()) {
                case SALES_CHANGED -> {
                    var told = json.readValue(message.payload(), SalesChanged.class);
                    last.merge(told.showtimeId(), told.by(message.id()), NEWER);
                }
                case SALE_PRESSURE -> note(message);
                default -> {}
            }
        }
        if (!last.isEmpty()) {
            sales.note(last.values());
        }
    }

    private void note(Message message) {
        var now = clock.instant();
        if (madeAt(message.id(), now).isBefore(now.minus(limits.oldestNews()))) {
            return;
        }
        var told = json.readValue(message.payload(), SalePressure.class);
        pressures.note(told.showtimeId(), told.instance(), told.by(message.id()), now);
        pressures.forget(told.showtimeId(), now.minus(limits.oldestNews()));
    }

    /** A UUID of version 7 begins with the millisecond in which it was made. */
    private static Instant madeAt(UUID id, Instant unknown) {
        return id.version() == 7
                ? Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16)
                : unknown;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record SalesChanged(UUID showtimeId, int total, int free, int held, int sold) {
        ToldSeats by(UUID messageId) {
            return new ToldSeats(showtimeId, messageId, new Seats(total, free, held, sold));
        }
    }

    /**
     * @param ended absent from who never says it, and whose silence says nothing
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record SalePressure(
            UUID showtimeId,
            String instance,
            long holds,
            long taken,
            long busy,
            double p95Millis,
            @Nullable Boolean ended) {
        Word by(UUID messageId) {
            var pressure = new Pressure(holds, taken, busy, p95Millis);
            return new Word(messageId, pressure, ended == null || ended);
        }
    }
}
