package io.foyer.booking.pricing;

import io.foyer.common.id.IdSource;
import io.foyer.common.messaging.Outbox;
import io.foyer.common.messaging.Streams;
import io.foyer.common.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells of prices, within the transaction that changed them. */
@Component
class PriceNews {

    private final Outbox outbox;
    private final IdSource ids;
    private final ApplicationEventPublisher listeners;

    PriceNews(Outbox outbox, IdSource ids, ApplicationEventPublisher listeners) {
        this.outbox = outbox;
        this.ids = ids;
        this.listeners = listeners;
    }

    void moved(MoveTurn turn, List<PriceMove> moves) {
        moves.forEach(move -> tell(turn, move.tier().base(), move.price()));
        listeners.publishEvent(
                new PricesChanged(
                        turn.showtimeId(),
                        moves.stream()
                                .map(PriceMove::price)
                                .collect(
                                        Collectors.toMap(
                                                SeatPrice::priceTierId, SeatPrice::total))));
    }

    /** What event-service cannot have heard, or has written over. */
    void again(MoveTurn turn, List<TakenTier> tiers) {
        tiers.forEach(tier -> tell(turn, tier.terms().base(), tier.price()));
    }

    private void tell(MoveTurn turn, Money base, SeatPrice price) {
        outbox.append(
                Streams.BOOKING,
                turn.messageId(ids.next()),
                new PriceMoved(
                        turn.showtimeId(),
                        price.priceTierId(),
                        base.amount(),
                        price.price().amount(),
                        price.total().amount(),
                        base.currency(),
                        Instant.ofEpochMilli(turn.millis())));
    }
}
