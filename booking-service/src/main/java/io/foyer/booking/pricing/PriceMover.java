package io.foyer.booking.pricing;

import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.inventory.Showtimes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Has prices follow demand. A showtime is looked at by one instance at a time; what that one leaves
 * undone, for whatever reason, is found at the next look.
 */
@Component
class PriceMover {

    private static final Logger log = LoggerFactory.getLogger(PriceMover.class);

    private final MoveTurns turns;
    private final MovingTierTable tiers;
    private final Showtimes showtimes;
    private final TierDemand demand;
    private final PriceBook book;

    PriceMover(
            MoveTurns turns,
            MovingTierTable tiers,
            Showtimes showtimes,
            TierDemand demand,
            PriceBook book) {
        this.turns = turns;
        this.tiers = tiers;
        this.showtimes = showtimes;
        this.demand = demand;
        this.book = book;
    }

    /** Takes the turn wherever nobody else has it, and moves what is to be moved. */
    void look(PricingProperties limits) {
        for (var turn : turns.take(limits.pause(), limits.batch())) {
            try {
                move(turn);
            } catch (RuntimeException failure) {
                // Whatever it was, the next showtime's prices move all the same.
                log.warn("Cannot move prices of {}; tried again soon", turn.showtimeId(), failure);
            }
        }
    }

    /** Whether any price was moved. */
    boolean move(MoveTurn turn) {
        return tiers.of(turn.showtimeId())
                .filter(Situation::mayMove)
                .flatMap(situation -> move(turn, situation))
                .orElse(false);
    }

    private Optional<Boolean> move(MoveTurn turn, Situation situation) {
        return snapshot(turn.showtimeId(), situation.revision())
                .map(showtime -> moves(showtime, situation))
                .filter(moves -> !moves.isEmpty())
                .map(moves -> book.write(turn, situation.revision(), moves));
    }

    /** The seats that have these prices; absent when the showtime has just changed. */
    private Optional<ShowtimeOnSale> snapshot(UUID showtimeId, long revision) {
        var known = showtimes.find(showtimeId);
        if (known.filter(showtime -> showtime.revision() < revision).isPresent()) {
            showtimes.lookAgain(showtimeId);
            known = showtimes.find(showtimeId);
        }
        return known.filter(showtime -> showtime.revision() == revision);
    }

    private List<PriceMove> moves(ShowtimeOnSale showtime, Situation situation) {
        var figures = demand.of(showtime, situation.untilShow());
        return situation.tiers().stream()
                .flatMap(
                        tier ->
                                Optional.ofNullable(figures.get(tier.id()))
                                        .flatMap(seen -> PriceMove.of(tier, seen))
                                        .stream())
                .toList();
    }
}
