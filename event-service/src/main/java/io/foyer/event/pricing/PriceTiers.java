package io.foyer.event.pricing;

import io.foyer.common.money.Money;
import io.foyer.event.store.Columns;
import java.sql.Types;
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
    private final PriceTierRows rows;

    PriceTiers(JdbcClient jdbc, PriceTierRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
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

    /** Three statements in one, since places cannot be without their tier. */
    void insert(UUID showtimeId, int position, PriceTier tier) {
        var amounts = tier.amounts();
        var seats = tier.places().seats();
        jdbc.sql(
                        """
                        WITH tier AS (
                            INSERT INTO price_tier
                                (id, showtime_id, position, name, currency, base_price,
                                 current_price, floor_price, ceiling_price, service_fee,
                                 tax_percent, total, valid_from, valid_to, demand, last_updated_at)
                            VALUES
                                (:id, :showtime, :position, :name, :currency, :base, :current,
                                 :floor, :ceiling, :fee, :tax, :total, :from, :to, :demand::jsonb,
                                 :updated)
                            RETURNING id, showtime_id, tstzrange(valid_from, valid_to) AS validity),
                        sections AS (
                            INSERT INTO price_tier_section
                                (showtime_id, section_id, tier_id, validity)
                            SELECT t.showtime_id, s, t.id, t.validity
                              FROM tier t, unnest(:sections::uuid[]) s)
                        INSERT INTO price_tier_seats (showtime_id, tier_id, seats, validity)
                        SELECT t.showtime_id, t.id, int4range(s.first, s.last, '[]'), t.validity
                          FROM tier t, unnest(:firsts::int[], :lasts::int[]) AS s (first, last)
                        """)
                .param("id", tier.id())
                .param("showtime", showtimeId)
                .param("position", position)
                .param("name", tier.name())
                .param("currency", amounts.base().currency())
                .param("base", amounts.base().amount())
                .param("current", amounts.current().amount())
                .param("floor", amount(amounts.floor()), Types.BIGINT)
                .param("ceiling", amount(amounts.ceiling()), Types.BIGINT)
                .param("fee", amounts.serviceFee().amount())
                .param("tax", amounts.taxPercent())
                .param("total", tier.total().amount())
                .param("from", Columns.timestampOrNull(tier.validity().from()), WITH_TIME_ZONE)
                .param("to", Columns.timestampOrNull(tier.validity().to()), WITH_TIME_ZONE)
                .param("demand", rows.document(tier.demand()), Types.VARCHAR)
                .param("updated", Columns.timestamp(tier.lastUpdatedAt()))
                .param("sections", tier.sectionIds().toArray(UUID[]::new))
                .param("firsts", seats.stream().map(SeatRange::from).toArray(Integer[]::new))
                .param("lasts", seats.stream().map(SeatRange::to).toArray(Integer[]::new))
                .update();
    }

    /** Takes the tiers of sections over to the sections of the same name in another version. */
    void follow(UUID showtimeId, UUID venueId, int seatMapVersion) {
        jdbc.sql(
                        """
                        UPDATE price_tier_section t SET section_id = newer.id
                          FROM seat_map_section older
                          JOIN seat_map_section newer
                            ON newer.venue_id = older.venue_id AND newer.name = older.name
                         WHERE t.showtime_id = ? AND older.id = t.section_id
                           AND newer.venue_id = ? AND newer.seat_map_version = ?
                        """)
                .params(showtimeId, venueId, seatMapVersion)
                .update();
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

    /** How often demand has moved a price of the showtime. */
    int moves(UUID showtimeId) {
        return jdbc.sql("SELECT moves FROM price_list WHERE showtime_id = ?")
                .param(showtimeId)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** All tiers of each showtime that has any, in their order, valid now or not. */
    Map<UUID, List<PriceTier>> tiers(Collection<UUID> showtimeIds) {
        return jdbc
                .sql(
                        """
                        SELECT t.*,
                               ARRAY(SELECT s.section_id
                                       FROM price_tier_section s
                                       JOIN seat_map_section m ON m.id = s.section_id
                                      WHERE s.tier_id = t.id
                                      ORDER BY m.position) AS sections,
                               ARRAY(SELECT lower(p.seats) FROM price_tier_seats p
                                      WHERE p.tier_id = t.id ORDER BY p.seats) AS seats_from,
                               ARRAY(SELECT upper(p.seats) FROM price_tier_seats p
                                      WHERE p.tier_id = t.id ORDER BY p.seats) AS seats_end
                          FROM price_tier t
                         WHERE t.showtime_id = ANY (?)
                         ORDER BY t.position
                        """)
                .param(showtimeIds.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(Columns.uuid(row, "showtime_id"), rows.tier(row)))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    List<PriceTier> tiers(UUID showtimeId) {
        return tiers(List.of(showtimeId)).getOrDefault(showtimeId, List.of());
    }

    private static @Nullable Long amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }
}
