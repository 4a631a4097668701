package io.foyer.booking.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Layouts of snapshots, which have the price tiers of one time and turn to the next, by Postgres'
 * clock.
 */
@Component
class TurningLayouts {

    private final JdbcClient jdbc;
    private final LayoutCodec layouts;
    private final JsonMapper json;

    TurningLayouts(JdbcClient jdbc, LayoutCodec layouts, JsonMapper json) {
        this.jdbc = jdbc;
        this.layouts = layouts;
        this.json = json;
    }

    /** When a layout that is priced now has to turn. */
    static OffsetDateTime until(PricePlan plan, Instant now) {
        return plan.nextTurn(now)
                .map(turn -> turn.atOffset(ZoneOffset.UTC))
                .orElse(ShowtimeRows.FOR_EVER);
    }

    /** Showtimes whose layout has tiers of a time that is over. */
    List<UUID> dueForTurn(int most) {
        return jdbc.sql(
                        """
                        SELECT id FROM showtime_on_sale
                         WHERE priced_until <= now() ORDER BY priced_until LIMIT ?
                        """)
                .param(most)
                .query(UUID.class)
                .list();
    }

    /**
     * Gives the layout the tiers that are valid now, if it is due.
     *
     * @return whether other seats are for sale now; absent when it was not due
     */
    Optional<Boolean> turn(UUID id) {
        return jdbc.sql(
                        """
                        SELECT layout, price_plan, now() FROM showtime_on_sale
                         WHERE id = ? AND priced_until <= now() FOR UPDATE
                        """)
                .param(id)
                .query((row, index) -> turn(id, row))
                .optional();
    }

    private boolean turn(UUID id, ResultSet row) throws SQLException {
        var now = row.getObject(3, OffsetDateTime.class).toInstant();
        var plan = json.readValue(row.getString(2), PricePlan.class);
        var before = layouts.unpack(row.getBytes(1));
        var after = plan.priced(before, now);
        jdbc.sql(
                        """
                        UPDATE showtime_on_sale
                           SET layout = ?, priced_until = ?, revision = revision + 1
                         WHERE id = ?
                        """)
                .params(layouts.pack(after), until(plan, now), id)
                .update();
        return !after.sellsTheSameAs(before);
    }
}
