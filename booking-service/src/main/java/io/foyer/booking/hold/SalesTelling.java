package io.foyer.booking.hold;

import io.foyer.booking.hold.SalesFigures.Counted;
import io.foyer.common.id.IdSource;
import io.foyer.common.messaging.Outbox;
import io.foyer.common.messaging.Streams;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Tells what was counted, if it is news: the message and the memory of it are one transaction. */
@Component
class SalesTelling {

    private final SalesTurns turns;
    private final Outbox outbox;
    private final JsonMapper json;
    private final IdSource ids;
    private final TransactionTemplate transaction;

    SalesTelling(
            SalesTurns turns,
            Outbox outbox,
            JsonMapper json,
            IdSource ids,
            PlatformTransactionManager transactions) {
        this.turns = turns;
        this.outbox = outbox;
        this.json = json;
        this.ids = ids;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Of a showtime that never had a place for sale here nothing is said. */
    void tell(SalesTurn turn, Counted counted) {
        if (turn.told() == null && counted.figures().total() == 0) {
            turns.noteNothing(turn, counted.revision());
            return;
        }
        var message = json.writeValueAsString(counted.figures());
        if (turn.isNews(counted.revision(), message)) {
            transaction.executeWithoutResult(status -> send(turn, counted, message));
        }
    }

    private void send(SalesTurn turn, Counted counted, String message) {
        if (turns.note(turn, counted.revision(), message)) {
            outbox.append(Streams.BOOKING, turn.messageId(ids.next()), counted.figures());
        }
    }
}
