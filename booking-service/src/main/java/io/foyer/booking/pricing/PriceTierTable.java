package io.foyer.booking.pricing;

import io.foyer.booking.inventory.PriceTierOnSale;
import io.foyer.common.money.Money;
import java.util.List;
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
                .query(
                        (row, index) ->
                                SeatPrice.of(
                                        row.getObject(1, UUID.class),
                                        new Money(row.getLong(2), row.getString(5)),
                                        new Money(row.getLong(3), row.getString(5)),
                                        row.getBigDecimal(4)))
                .list();
    }

    /** One batch, however many tiers. */
    void replace(UUID showtimeId, List<PriceTierOnSale> tiers) {
        jdbc.sql("DELETE FROM price_tier WHERE showtime_id = ?").param(showtimeId).update();
        template.batchUpdate(
                """
                INSERT INTO price_tier (
                    showtime_id, id, name, base_price, price, service_fee, tax_percent, currency,
                    floor_price, ceiling_price, demand)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                """,
                tiers.stream().map(tier -> row(showtimeId, tier)).toList());
    }

    private Object[] row(UUID showtimeId, PriceTierOnSale tier) {
        var movement = Optional.ofNullable(tier.movement());
        return Stream.of(
                        showtimeId,
                        tier.id(),
                        tier.name(),
                        tier.base().amount(),
                        tier.price().amount(),
                        tier.serviceFee().amount(),
                        tier.taxPercent(),
                        tier.price().currency(),
                        movement.map(known -> known.floor().amount()).orElse(null),
                        movement.map(known -> known.ceiling().amount()).orElse(null),
                        movement.map(known -> json.writeValueAsString(known.demand())).orElse(null))
                .toArray();
    }
}
