package io.foyer.booking.pricing;

import io.foyer.common.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The log of prices: only ever added to, which the table sees to. */
@Component
class PriceLog implements PriceHistory {

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    PriceLog(JdbcTemplate template, JdbcClient jdbc, JsonMapper json) {
        this.template = template;
        this.jdbc = jdbc;
        this.json = json;
    }

    void moved(UUID showtimeId, List<PriceMove> moves) {
        write(
                moves.stream()
                        .map(
                                move ->
                                        row(
                                                showtimeId,
                                                move.tier().id(),
                                                move.tier().price(),
                                                move.to(),
                                                move.reason(),
                                                Seen.by(move)))
                        .toList());
    }

    void edited(UUID showtimeId, List<TakenTier> tiers) {
        write(
                tiers.stream()
                        .filter(TakenTier::isEdited)
                        .map(tier -> edit(showtimeId, tier))
                        .toList());
    }

    @Override
    public List<PriceChange> of(UUID showtimeId, long before, int most) {
        return jdbc.sql(
                        """
                        SELECT * FROM price_change WHERE showtime_id = ? AND id < ?
                         ORDER BY id DESC LIMIT ?
                        """)
                .params(showtimeId, before, most)
                .query(this::change)
                .list();
    }

    @Override
    public Map<UUID, Long> counts(Collection<UUID> showtimeIds) {
        Map<UUID, Long> counts = new HashMap<>();
        jdbc.sql(
                        """
                        SELECT showtime_id, count(*) AS changes FROM price_change
                         WHERE showtime_id = ANY (?) GROUP BY showtime_id
                        """)
                .param(showtimeIds.toArray(UUID[]::new))
                .query(
                        row -> {
                            counts.put(
                                    row.getObject("showtime_id", UUID.class),
                                    row.getLong("changes"));
                        });
        return counts;
    }

    private Object[] edit(UUID showtimeId, TakenTier tier) {
        var before = tier.before();
        var from = before == null ? tier.price() : before.price();
        return row(
                showtimeId,
                tier.terms().id(),
                from.price(),
                tier.price().price(),
                PriceReason.EDIT,
                null);
    }

    private Object[] row(
            UUID showtimeId,
            UUID tierId,
            Money from,
            Money to,
            PriceReason reason,
            @Nullable Seen seen) {
        return new @Nullable Object[] {
            showtimeId,
            tierId,
            to.currency(),
            from.amount(),
            to.amount(),
            json.writeValueAsString(reason),
            seen == null ? null : json.writeValueAsString(seen)
        };
    }

    private void write(List<Object[]> rows) {
        template.batchUpdate(
                """
                INSERT INTO price_change (
                    showtime_id, price_tier_id, currency, from_price, to_price, reason, seen)
                VALUES (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)
                """,
                rows);
    }

    private PriceChange change(ResultSet row, int index) throws SQLException {
        var currency = row.getString("currency");
        return new PriceChange(
                row.getLong("id"),
                row.getObject("price_tier_id", UUID.class),
                new Money(row.getLong("from_price"), currency),
                new Money(row.getLong("to_price"), currency),
                json.readValue(row.getString("reason"), PriceReason.class),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    /** What demand was like, for whoever asks why. */
    private record Seen(int places, int sold, long daysToShow, long target) {

        private static Seen by(PriceMove move) {
            return new Seen(
                    move.seen().places(),
                    move.seen().sold(),
                    move.seen().daysToShow(),
                    move.target().amount());
        }
    }
}
