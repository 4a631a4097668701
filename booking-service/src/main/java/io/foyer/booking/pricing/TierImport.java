package io.foyer.booking.pricing;

import io.foyer.booking.inventory.PriceTierOnSale;
import io.foyer.booking.inventory.ShowtimeImported;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes over what event-service says of prices, within the transaction that writes the snapshot
 * down; that one holds the lock on the snapshot, so no price moves meanwhile.
 */
@Component
class TierImport {

    private final PriceTierTable table;
    private final PriceLog log;
    private final MoveTurns turns;
    private final PriceNews news;
    private final ApplicationEventPublisher listeners;

    TierImport(
            PriceTierTable table,
            PriceLog log,
            MoveTurns turns,
            PriceNews news,
            ApplicationEventPublisher listeners) {
        this.table = table;
        this.log = log;
        this.turns = turns;
        this.news = news;
        this.listeners = listeners;
    }

    @EventListener
    void on(ShowtimeImported showtime) {
        var showtimeId = showtime.showtimeId();
        var taken = taken(showtimeId, showtime.priceTiers());
        table.replace(showtimeId, taken);
        log.edited(showtimeId, taken);
        follow(showtimeId, taken);
        tellBuyers(showtimeId, taken);
    }

    private List<TakenTier> taken(UUID showtimeId, List<PriceTierOnSale> tiers) {
        var known = table.known(showtimeId);
        return tiers.stream().map(tier -> TakenTier.of(tier, known.get(tier.id()))).toList();
    }

    /**
     * A message of ours may be on its way, or have met an edit that came first: event-service is
     * told again where it shows another price, and so always ends at ours.
     */
    private void follow(UUID showtimeId, List<TakenTier> taken) {
        var ahead = taken.stream().filter(TakenTier::isAheadOfCatalogue).toList();
        if (!ahead.isEmpty()) {
            news.again(turns.takeNow(showtimeId), ahead);
        } else if (taken.stream().anyMatch(tier -> tier.movement().isPresent())) {
            turns.open(showtimeId);
        } else {
            turns.close(showtimeId);
        }
    }

    private void tellBuyers(UUID showtimeId, List<TakenTier> taken) {
        var changed =
                taken.stream()
                        .filter(TakenTier::costsSomethingElse)
                        .collect(
                                Collectors.toMap(
                                        tier -> tier.terms().id(), tier -> tier.price().total()));
        if (!changed.isEmpty()) {
            listeners.publishEvent(new PricesChanged(showtimeId, changed));
        }
    }
}
