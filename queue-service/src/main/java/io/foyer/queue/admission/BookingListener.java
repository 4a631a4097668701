package io.foyer.queue.admission;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.foyer.common.messaging.ConsumedMessages;
import io.foyer.common.messaging.Message;
import io.foyer.common.messaging.MessageListener;
import io.foyer.common.messaging.Streams;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ends the turn of whoever has bought. A message that comes again must not end a later turn of the
 * same account, so each is acted on once. A booking that came to nothing ends no turn: whoever made
 * it may choose anew until the turn is over.
 */
@Component
class BookingListener implements MessageListener {

    private static final String GROUP = "queue";
    private static final String CONFIRMED = "BookingConfirmed";

    private final Turns turns;
    private final ConsumedMessages consumed;
    private final JsonMapper json;

    BookingListener(Turns turns, ConsumedMessages consumed, JsonMapper json) {
        this.turns = turns;
        this.consumed = consumed;
        this.json = json;
    }

    @Override
    public String stream() {
        return Streams.BOOKING;
    }

    @Override
    public String group() {
        return GROUP;
    }

    @Override
    @Transactional
    public void on(Message message) {
        if (message.type().equals(CONFIRMED) && consumed.firstTime(GROUP, message)) {
            var booking = json.readValue(message.payload(), Confirmed.class);
            turns.finish(booking.showtimeId(), booking.accountId(), booking.seats());
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Confirmed(UUID showtimeId, UUID accountId, int seats) {}
}
