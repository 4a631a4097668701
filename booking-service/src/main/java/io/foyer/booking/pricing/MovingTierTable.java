package io.foyer.booking.pricing;

import io.foyer.booking.inventory.PriceTierOnSale.DemandRules;
import io.foyer.booking.inventory.PriceTierOnSale.Movement;
import io.foyer.common.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The tiers of booking_db that follow demand; all times are counted by the clock of Postgres. */
@Component
class MovingTierTable {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final JsonMapper json;

    MovingTierTable(JdbcClient jdbc, JdbcTemplate template, JsonMapper json) {
        this.jdbc = jdbc;
        this.template = template;
        this.json = json;
    }

    /** Absent when no tier of the showtime has rules. */
    Optional<Situation> of(UUID showtimeId) {
        var rows =
                jdbc.sql(
                                """
                                SELECT t.*, s.revision,
                                       (extract(epoch FROM now() - t.changed_at) * 1000000)::bigint
                                           AS since_change,
                                       (extract(epoch FROM s.starts_at - now()) * 1000000)::bigint
                                           AS until_show
                                  FROM price_tier t
                                  JOIN showtime_on_sale s ON s.id = t.showtime_id
                                 WHERE t.showtime_id = ? AND t.demand IS NOT NULL
                                 ORDER BY t.id
                                """)
                        .param(showtimeId)
                        .query(this::row)
                        .list();
        return rows.stream()
                .findFirst()
                .map(
                        first ->
                                new Situation(
                                        first.revision(),
                                        first.untilShow(),
                                        rows.stream().map(Row::tier).toList()));
    }

    /**
     * Writes the new prices down.
     *
     * @throws IllegalStateException when a tier is not there any more
     */
    void move(UUID showtimeId, List<PriceMove> moves) {
        var changed =
                template.batchUpdate(
                        """
                        UPDATE price_tier
                           SET price = ?, last_step = ?, changed_at = clock_timestamp()
                         WHERE showtime_id = ? AND id = ?
                        """,
                        moves.stream()
                                .map(
                                        move ->
                                                new Object[] {
                                                    move.to().amount(),
                                                    move.step(),
                                                    showtimeId,
                                                    move.tier().id()
                                                })
                                .toList());
        if (IntStream.of(changed).sum() != moves.size()) {
            throw new IllegalStateException("A tier to be moved is gone");
        }
    }

    private Row row(ResultSet row, int index) throws SQLException {
        var currency = row.getString("currency");
        var tier =
                new MovingTier(
                        row.getObject("id", UUID.class),
                        new Money(row.getLong("base_price"), currency),
                        new Money(row.getLong("price"), currency),
                        new Money(row.getLong("service_fee"), currency),
                        row.getBigDecimal("tax_percent"),
                        new Movement(
                                new Money(row.getLong("floor_price"), currency),
                                new Money(row.getLong("ceiling_price"), currency),
                                json.readValue(row.getString("demand"), DemandRules.class)),
                        new Pace(
                                micros(row.getObject("since_change", Long.class)),
                                row.getLong("last_step")));
        return new Row(
                row.getLong("revision"),
                Duration.of(row.getLong("until_show"), ChronoUnit.MICROS),
                tier);
    }

    private static @Nullable Duration micros(@Nullable Long micros) {
        return micros == null ? null : Duration.of(micros, ChronoUnit.MICROS);
    }

    private record Row(long revision, Duration untilShow, MovingTier tier) {}
}
