package io.foyer.booking.pricing;

import io.foyer.booking.inventory.PriceTierOnSale;
import io.foyer.common.money.Money;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The price tiers of showtimes in booking_db. */
@Component
class PriceTierTable {

    private final JdbcClient jdbc;

    PriceTierTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PriceTierOnSale> of(UUID showtimeId) {
        return jdbc.sql(
                        """
                        SELECT id, name, price, service_fee, tax_percent, currency
                          FROM price_tier WHERE showtime_id = ?
                        """)
                .param(showtimeId)
                .query(
                        (row, index) ->
                                new PriceTierOnSale(
                                        row.getObject(1, UUID.class),
                                        row.getString(2),
                                        new Money(row.getLong(3), row.getString(6)),
                                        new Money(row.getLong(4), row.getString(6)),
                                        row.getBigDecimal(5)))
                .list();
    }

    void replace(UUID showtimeId, List<PriceTierOnSale> tiers) {
        jdbc.sql("DELETE FROM price_tier WHERE showtime_id = ?").param(showtimeId).update();
        for (var tier : tiers) {
            jdbc.sql(
                            """
                            INSERT INTO price_tier (
                                showtime_id, id, name, price, service_fee, tax_percent, currency)
                            VALUES (?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            showtimeId,
                            tier.id(),
                            tier.name(),
                            tier.price().amount(),
                            tier.serviceFee().amount(),
                            tier.taxPercent(),
                            tier.price().currency())
                    .update();
        }
    }
}
