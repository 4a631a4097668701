package io.foyer.event.pricing;

import io.foyer.event.pricing.PriceChanges.Occasion;
import io.foyer.event.store.Columns;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What demand has done to prices, in the database and in the log. */
@Repository
class MovedPrices {

    private final JdbcClient jdbc;
    private final PriceChanges log;

    MovedPrices(JdbcClient jdbc, PriceChanges log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    /** Whether nothing newer was told of the tier; from then on this is the newest. */
    boolean note(MovedPrice moved) {
        return jdbc.sql(
                                """
                                INSERT INTO price_moved AS known (tier_id, showtime_id, told_by)
                                VALUES (?, ?, ?)
                                ON CONFLICT (tier_id) DO UPDATE SET told_by = EXCLUDED.told_by
                                 WHERE known.told_by < EXCLUDED.told_by
                                """)
                        .params(moved.tierId(), moved.showtimeId(), moved.toldBy())
                        .update()
                == 1;
    }

    /** The tier's new price, that the list shows another one, and the change. */
    void write(Occasion occasion, PriceTier before, PriceTier tier) {
        jdbc.sql(
                        """
                        UPDATE price_tier SET current_price = ?, total = ?, last_updated_at = ?
                         WHERE id = ?
                        """)
                .params(
                        tier.current().amount(),
                        tier.total().amount(),
                        Columns.timestamp(tier.lastUpdatedAt()),
                        tier.id())
                .update();
        jdbc.sql("UPDATE price_list SET moves = moves + 1 WHERE showtime_id = ?")
                .param(occasion.showtimeId())
                .update();
        log.write(occasion, List.of(before), List.of(tier));
    }
}
