package io.foyer.event.pricing;

import io.foyer.common.money.Money;
import io.foyer.event.store.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The price tiers in the database. */
@Repository
class PriceTiers {

    private static final int WITH_TIME_ZONE = Types.TIMESTAMP_WITH_TIMEZONE;

    private final JdbcClient jdbc;

    PriceTiers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Starts a new version of the showtime's prices and takes the old tiers away. */
    long startVersion(UUID showtimeId, String currency) {
        jdbc.sql("DELETE FROM price_tier WHERE showtime_id = ?").param(showtimeId).update();
        return jdbc.sql(
                        """
                        INSERT INTO price_list (showtime_id, version, currency) VALUES (?, 1, ?)
                        ON CONFLICT (showtime_id)
                        DO UPDATE SET version = price_list.version + 1, currency = EXCLUDED.currency
                        RETURNING version
                        """)
                .params(showtimeId, currency)
                .query(Long.class)
                .single();
    }

    void insert(UUID showtimeId, int position, PriceTier tier) {
        jdbc.sql(
                        """
                        INSERT INTO price_tier
                            (id, showtime_id, position, name, currency, base_price, current_price,
                             floor_price, ceiling_price, service_fee, tax_percent, total,
                             valid_from, valid_to)
                        VALUES
                            (:id, :showtime, :position, :name, :currency, :base, :current, :floor,
                             :ceiling, :fee, :tax, :total, :from, :to)
                        """)
                .param("id", tier.id())
                .param("showtime", showtimeId)
                .param("position", position)
                .param("name", tier.name())
                .param("currency", tier.base().currency())
                .param("base", tier.base().amount())
                .param("current", tier.current().amount())
                .param("floor", amount(tier.floor()), Types.BIGINT)
                .param("ceiling", amount(tier.ceiling()), Types.BIGINT)
                .param("fee", tier.serviceFee().amount())
                .param("tax", tier.taxPercent())
                .param("total", tier.total().amount())
                .param("from", Columns.timestampOrNull(tier.validFrom()), WITH_TIME_ZONE)
                .param("to", Columns.timestampOrNull(tier.validTo()), WITH_TIME_ZONE)
                .update();
        jdbc.sql(
                        """
                        INSERT INTO price_tier_section (showtime_id, section_id, tier_id)
                        SELECT ?, unnest(?::uuid[]), ?
                        """)
                .params(showtimeId, tier.sectionIds().toArray(UUID[]::new), tier.id())
                .update();
    }

    /** The ids that tiers have by name, so that a tier keeps its id from version to version. */
    Map<String, UUID> idsByName(UUID showtimeId) {
        return jdbc
                .sql("SELECT id, name FROM price_tier WHERE showtime_id = ?")
                .param(showtimeId)
                .query((row, number) -> Map.entry(row.getString("name"), Columns.uuid(row, "id")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The present version, after any other change of these prices has ended. */
    long lockVersion(UUID showtimeId) {
        jdbc.sql("SELECT id FROM showtime WHERE id = ? FOR NO KEY UPDATE")
                .param(showtimeId)
                .query(UUID.class)
                .single();
        return version(showtimeId);
    }

    long version(UUID showtimeId) {
        return jdbc.sql("SELECT version FROM price_list WHERE showtime_id = ?")
                .param(showtimeId)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** The tiers of each showtime that has any, in their order. */
    Map<UUID, List<PriceTier>> tiers(Collection<UUID> showtimeIds) {
        return jdbc
                .sql(
                        """
                        SELECT t.*,
                               ARRAY(SELECT s.section_id
                                       FROM price_tier_section s
                                       JOIN seat_map_section m ON m.id = s.section_id
                                      WHERE s.tier_id = t.id
                                      ORDER BY m.position) AS sections
                          FROM price_tier t
                         WHERE t.showtime_id = ANY (?)
                         ORDER BY t.position
                        """)
                .param(showtimeIds.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(Columns.uuid(row, "showtime_id"), tier(row)))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static PriceTier tier(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        return new PriceTier(
                Columns.uuid(row, "id"),
                row.getString("name"),
                Arrays.asList((UUID[]) row.getArray("sections").getArray()),
                new Money(row.getLong("base_price"), currency),
                new Money(row.getLong("current_price"), currency),
                new Money(row.getLong("service_fee"), currency),
                row.getBigDecimal("tax_percent").stripTrailingZeros(),
                money(Columns.longOrNull(row, "floor_price"), currency),
                money(Columns.longOrNull(row, "ceiling_price"), currency),
                Columns.instantOrNull(row, "valid_from"),
                Columns.instantOrNull(row, "valid_to"));
    }

    private static @Nullable Long amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }

    private static @Nullable Money money(@Nullable Long amount, String currency) {
        return amount == null ? null : new Money(amount, currency);
    }
}
