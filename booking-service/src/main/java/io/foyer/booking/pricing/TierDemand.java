package io.foyer.booking.pricing;

import io.foyer.booking.inventory.ClaimedSeats;
import io.foyer.booking.inventory.ClaimedSeats.ClaimedSeat;
import io.foyer.booking.inventory.ShowtimeOnSale;
import java.time.Duration;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Counts how the tiers of a showtime sell, by what is claimed in Postgres: prices follow facts. */
@Component
class TierDemand {

    private final ClaimedSeats claims;

    TierDemand(ClaimedSeats claims) {
        this.claims = claims;
    }

    /** Of each tier that has a place now. */
    Map<UUID, DemandFigures> of(ShowtimeOnSale showtime, Duration untilShow) {
        var sold = new BitSet();
        claims.of(showtime.id()).stream()
                .filter(ClaimedSeat::sold)
                .forEach(claim -> sold.set(claim.ordinal()));
        var figures = new HashMap<UUID, DemandFigures>();
        for (var seat : showtime.layout().seats()) {
            if (seat.isForSale()) {
                var one = new DemandFigures(1, sold.get(seat.ordinal()) ? 1 : 0, untilShow);
                seat.priceTierId().ifPresent(tier -> figures.merge(tier, one, TierDemand::sum));
            }
        }
        for (var section : showtime.layout().standing()) {
            var bought = sold.get(section.first(), section.first() + section.capacity());
            var all = new DemandFigures(section.capacity(), bought.cardinality(), untilShow);
            section.priceTierId().ifPresent(tier -> figures.merge(tier, all, TierDemand::sum));
        }
        return figures;
    }

    private static DemandFigures sum(DemandFigures one, DemandFigures other) {
        return new DemandFigures(
                one.places() + other.places(), one.sold() + other.sold(), one.untilShow());
    }
}
