package io.foyer.booking.pricing;

import io.foyer.booking.inventory.PriceTierOnSale.Movement;
import io.foyer.common.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The price tiers of showtimes in booking_db. */
@Component
class PriceTierTable {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final JsonMapper json;

    PriceTierTable(JdbcClient jdbc, JdbcTemplate template, JsonMapper json) {
        this.jdbc = jdbc;
        this.template = template;
        this.json = json;
    }

    /** What a ticket of each tier costs now. */
    List<SeatPrice> of(UUID showtimeId) {
        return jdbc.sql(
                        """
                        SELECT id, price, service_fee, tax_percent, currency
                          FROM price_tier WHERE showtime_id = ?
                        """)
                .param(showtimeId)
                .query((row, index) -> price(row))
                .list();
    }

    /** The tiers by their ids, as they stand before others replace them. */
    Map<UUID, KnownTier> known(UUID showtimeId) {
        var tiers = new HashMap<UUID, KnownTier>();
        jdbc.sql(
                        """
                        SELECT id, price, service_fee, tax_percent, currency, base_price,
                               demand IS NOT NULL AS moves, changed_at, last_step
                          FROM price_tier WHERE showtime_id = ?
                        """)
                .param(showtimeId)
                .query(
                        row -> {
                            tiers.put(row.getObject("id", UUID.class), known(row));
                        });
        return tiers;
    }

    /** One batch, however many tiers. */
    void replace(UUID showtimeId, List<TakenTier> tiers) {
        jdbc.sql("DELETE FROM price_tier WHERE showtime_id = ?").param(showtimeId).update();
        template.batchUpdate(
                """
                INSERT INTO price_tier (
                    showtime_id, id, name, base_price, price, service_fee, tax_percent, currency,
                    floor_price, ceiling_price, demand, last_step, changed_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?,
                        CASE WHEN ? THEN clock_timestamp() ELSE ?::timestamptz END)
                """,
                tiers.stream().map(tier -> row(showtimeId, tier)).toList());
    }

    private static SeatPrice price(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        return SeatPrice.of(
                row.getObject("id", UUID.class),
                new Money(row.getLong("price"), currency),
                new Money(row.getLong("service_fee"), currency),
                row.getBigDecimal("tax_percent"));
    }

    private static KnownTier known(ResultSet row) throws SQLException {
        return new KnownTier(
                new Money(row.getLong("base_price"), row.getString("currency")),
                price(row),
                row.getBoolean("moves"),
                row.getObject("changed_at", OffsetDateTime.class),
                row.getLong("last_step"));
    }

    private Object[] row(UUID showtimeId, TakenTier tier) {
        var terms = tier.terms();
        var movement = tier.movement();
        return Stream.of(
                        showtimeId,
                        terms.id(),
                        terms.name(),
                        terms.base().amount(),
                        tier.price().price().amount(),
                        terms.serviceFee().amount(),
                        terms.taxPercent(),
                        terms.base().currency(),
                        movement.map(known -> known.floor().amount()).orElse(null),
                        movement.map(known -> known.ceiling().amount()).orElse(null),
                        movement.map(Movement::demand).map(json::writeValueAsString).orElse(null),
                        tier.lastStep(),
                        tier.isEdited(),
                        Optional.ofNullable(tier.changedAt()).orElse(null))
                .toArray();
    }
}
