package io.foyer.event.pricing;

import io.foyer.common.messaging.Message;
import io.foyer.common.messaging.MessageListener;
import io.foyer.common.messaging.Streams;
import io.foyer.common.money.Money;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Hears from booking-service what demand makes of prices. */
@Component
class PriceMovedListener implements MessageListener {

    private static final String PRICE_MOVED = "PriceMoved";

    private final DemandFollower prices;
    private final ObjectReader reader;

    PriceMovedListener(DemandFollower prices, JsonMapper json) {
        this.prices = prices;
        this.reader =
                json.readerFor(PriceMoved.class)
                        .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    @Override
    public String stream() {
        return Streams.BOOKING;
    }

    /** Of its own: how showtimes sell is told far more often, and must not hold this up. */
    @Override
    public String group() {
        return "event-service-prices";
    }

    @Override
    public void on(Message message) {
        if (message.type().equals(PRICE_MOVED)) {
            PriceMoved told = reader.readValue(message.payload());
            prices.follow(told.by(message.id()));
        }
    }

    /** The fields this service reads of the message; it works out the total by itself. */
    record PriceMoved(UUID showtimeId, UUID priceTierId, long base, long price, String currency) {

        private MovedPrice by(UUID messageId) {
            return new MovedPrice(
                    showtimeId,
                    priceTierId,
                    new Money(base, currency),
                    new Money(price, currency),
                    messageId);
        }
    }
}
