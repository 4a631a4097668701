package io.foyer.booking.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what was counted, added up by interval, section and price tier in one pass. */
@Repository
class SalesRows {

    private final JdbcClient jdbc;

    SalesRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was sold and given up, in parts of each currency: the whole, then each tier, each
     * section and each interval.
     */
    List<Part> sales(SalesQuery query, int most) {
        return asked(
                        """
                        SELECT currency, part, section, price_tier_id,
                               sum(tickets) AS tickets, sum(cancelled) AS cancelled, sum(gross) AS gross,
                               sum(fees) AS fees, sum(taxes) AS taxes, 0 AS refunded
                          FROM (SELECT *, date_trunc(:interval, minute, :zone) AS part FROM sales_minute
                                 WHERE showtime_id = ANY (:showtimes) AND minute >= :from AND minute < :to) AS sold
                         GROUP BY GROUPING SETS ((currency), (currency, price_tier_id), (currency, section), (currency, part))
                         ORDER BY grouping(part, section, price_tier_id) DESC, part, section, price_tier_id
                         LIMIT :most
                        """,
                        query,
                        most)
                .query(SalesRows::part)
                .list();
    }

    /** What went back: the whole of each currency, then each interval. */
    List<Part> refunds(SalesQuery query, int most) {
        return asked(
                        """
                        SELECT currency, part, NULL AS section, NULL::uuid AS price_tier_id,
                               0 AS tickets, 0 AS cancelled, 0 AS gross, 0 AS fees, 0 AS taxes,
                               sum(refunded) AS refunded
                          FROM (SELECT *, date_trunc(:interval, minute, :zone) AS part FROM refund_minute
                                 WHERE showtime_id = ANY (:showtimes) AND minute >= :from AND minute < :to) AS gone
                         GROUP BY GROUPING SETS ((currency), (currency, part))
                         ORDER BY grouping(part) DESC, part
                         LIMIT :most
                        """,
                        query,
                        most)
                .query(SalesRows::part)
                .list();
    }

    Map<UUID, String> tierNames(SalesQuery query) {
        Map<UUID, String> names = new HashMap<>();
        jdbc.sql("SELECT id, name FROM price_tier WHERE showtime_id = ANY (?)")
                .param(query.showtimeIds())
                .query(
                        row -> {
                            names.put(row.getObject("id", UUID.class), row.getString("name"));
                        });
        return names;
    }

    private JdbcClient.StatementSpec asked(String sql, SalesQuery query, int most) {
        return jdbc.sql(sql)
                .param("interval", query.interval().name())
                .param("zone", query.zone().getId())
                .param("showtimes", query.showtimeIds())
                .param("from", moment(query.from(), OffsetDateTime.MIN))
                .param("to", moment(query.to(), OffsetDateTime.MAX))
                .param("most", most);
    }

    /** Whole minutes are counted. The earliest and the latest time are infinity to Postgres. */
    private static OffsetDateTime moment(Optional<Instant> time, OffsetDateTime otherwise) {
        return time.map(moment -> moment.truncatedTo(ChronoUnit.MINUTES).atOffset(ZoneOffset.UTC))
                .orElse(otherwise);
    }

    private static Part part(ResultSet row, int index) throws SQLException {
        var at = row.getObject("part", OffsetDateTime.class);
        return new Part(
                row.getString("currency"),
                at == null ? null : at.toInstant(),
                row.getString("section"),
                row.getObject("price_tier_id", UUID.class),
                new Sums(
                        row.getLong("tickets"),
                        row.getLong("cancelled"),
                        row.getLong("gross"),
                        row.getLong("fees"),
                        row.getLong("taxes")),
                row.getLong("refunded"));
    }

    /** One sum: of all there is when it names neither an interval nor a section nor a tier. */
    record Part(
            String currency,
            @Nullable Instant at,
            @Nullable String section,
            @Nullable UUID priceTierId,
            Sums sums,
            long refunded) {

        boolean isWhole() {
            return at == null && section == null && priceTierId == null;
        }
    }
}
