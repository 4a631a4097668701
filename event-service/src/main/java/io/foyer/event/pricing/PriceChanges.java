package io.foyer.event.pricing;

import io.foyer.common.money.Money;
import io.foyer.event.pricing.PriceChange.Reason;
import io.foyer.event.store.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The log of prices: only ever added to, which the table sees to. */
@Repository
class PriceChanges {

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    PriceChanges(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    /** Writes down how prices differ from what they were, within the change's transaction. */
    void write(Occasion occasion, List<PriceTier> before, List<PriceTier> after) {
        var old = before.stream().collect(Collectors.toMap(PriceTier::id, Function.identity()));
        var rows = new ArrayList<Object[]>();
        for (var tier : after) {
            var known = old.remove(tier.id());
            if (known == null || !known.amounts().costsAs(tier.amounts())) {
                rows.add(
                        occasion.row(tier, known == null ? null : known.amounts(), tier.amounts()));
            }
        }
        old.values().forEach(gone -> rows.add(occasion.row(gone, gone.amounts(), null)));
        template.batchUpdate(
                """
                INSERT INTO price_change
                    (showtime_id, prices_version, changed_at, changed_by, reason, tier_id, tier_name,
                     old_currency, old_base, old_current, old_fee, old_tax,
                     new_currency, new_base, new_current, new_fee, new_tax)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                rows);
    }

    /** The newest first. */
    List<PriceChange> list(UUID showtimeId, long upTo, int size, long offset) {
        return jdbc.sql(
                        """
                        SELECT * FROM price_change WHERE showtime_id = ? AND id <= ?
                         ORDER BY id DESC LIMIT ? OFFSET ?
                        """)
                .params(showtimeId, upTo, size, offset)
                .query((row, number) -> change(row))
                .list();
    }

    long count(UUID showtimeId, long upTo) {
        return jdbc.sql("SELECT count(*) FROM price_change WHERE showtime_id = ? AND id <= ?")
                .params(showtimeId, upTo)
                .query(Long.class)
                .single();
    }

    private static PriceChange change(ResultSet row) throws SQLException {
        return new PriceChange(
                row.getLong("id"),
                Columns.instant(row, "changed_at"),
                Columns.uuid(row, "changed_by"),
                row.getLong("prices_version"),
                Reason.valueOf(row.getString("reason")),
                Columns.uuid(row, "tier_id"),
                row.getString("tier_name"),
                amounts(row, "old_"),
                amounts(row, "new_"));
    }

    private static @Nullable Amounts amounts(ResultSet row, String which) throws SQLException {
        var currency = row.getString(which + "currency");
        return currency == null
                ? null
                : new Amounts(
                        new Money(row.getLong(which + "base"), currency),
                        new Money(row.getLong(which + "current"), currency),
                        new Money(row.getLong(which + "fee"), currency),
                        row.getBigDecimal(which + "tax").stripTrailingZeros(),
                        null,
                        null);
    }

    /**
     * When prices changed, and which version of the list that makes or leaves.
     *
     * @param by who edited them; absent when demand moved them
     */
    record Occasion(UUID showtimeId, @Nullable UUID by, Instant at, long version) {

        private Object[] row(PriceTier tier, @Nullable Amounts before, @Nullable Amounts after) {
            var row = new ArrayList<@Nullable Object>();
            row.addAll(List.of(showtimeId, version, Columns.timestamp(at)));
            row.add(by);
            row.add((by == null ? Reason.DEMAND : Reason.EDITED).name());
            row.addAll(List.of(tier.id(), tier.name()));
            add(row, before);
            add(row, after);
            return row.toArray();
        }

        private static void add(List<@Nullable Object> row, @Nullable Amounts amounts) {
            row.add(amounts == null ? null : amounts.base().currency());
            row.add(amounts == null ? null : amounts.base().amount());
            row.add(amounts == null ? null : amounts.current().amount());
            row.add(amounts == null ? null : amounts.serviceFee().amount());
            row.add(amounts == null ? null : amounts.taxPercent());
        }
    }
}
