package io.foyer.booking.pricing;

import static io.foyer.booking.testing.EventServiceFake.tier;

import io.foyer.booking.inventory.Fixtures;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.inventory.Showtimes;
import io.foyer.booking.testing.EventServiceFake;
import io.foyer.common.messaging.Message;
import io.foyer.common.messaging.MessageListener;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A showtime of four seats at 100.00: 10 % more once half of them are sold, in steps of 5 % every
 * 15 minutes, between 80.00 and 120.00.
 */
class DemandHouse {

    static final UUID TIER = new UUID(0x7000, 1L << 63 | 7);

    private final EventServiceFake eventService;
    private final Showtimes showtimes;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final MessageListener catalogue;

    DemandHouse(ApplicationContext context) {
        this.eventService = context.getBean(EventServiceFake.class);
        this.showtimes = context.getBean(Showtimes.class);
        this.jdbc = context.getBean(JdbcClient.class);
        this.json = context.getBean(JsonMapper.class);
        this.catalogue = context.getBean("catalogueListener", MessageListener.class);
    }

    ShowtimeOnSale open() {
        return open(Fixtures.showtime(4));
    }

    ShowtimeOnSale open(ShowtimeOnSale showtime) {
        eventService.publish(showtime, 1, 10_000);
        offer(showtime.id(), Map.of());
        return showtimes.find(showtime.id()).orElseThrow();
    }

    /** What event-service says of the tier, but for these fields. */
    void offer(UUID showtimeId, Map<String, Object> changed) {
        var tier = new HashMap<String, Object>();
        tier.put("floor", money(8_000));
        tier.put("ceiling", money(12_000));
        tier.put("demand", demand(List.of(Map.of("soldShare", 0.5, "percent", 10))));
        tier.putAll(changed);
        offerWithoutRules(showtimeId, tier);
    }

    void offerWithoutRules(UUID showtimeId, Map<String, Object> fields) {
        var tier = tier(TIER, 10_000, 0, 3);
        tier.putAll(fields);
        eventService.publishPrices(showtimeId, List.of(tier));
    }

    /** event-service says that something changed. */
    void importAgain(UUID showtimeId) {
        catalogue.on(
                new Message(
                        UUID.randomUUID(),
                        "ShowtimeChanged",
                        "{\"showtimeId\": \"%s\"}".formatted(showtimeId)));
    }

    static Map<String, Object> demand(List<Map<String, Object>> rules) {
        return Map.of("rules", rules, "stepPercent", 5, "coolDownSeconds", 900);
    }

    static Map<String, Object> money(long amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }

    void claim(UUID showtimeId, String status, int... ordinals) {
        for (var ordinal : ordinals) {
            jdbc.sql(
                            """
                            INSERT INTO claimed_seat (booking_id, ordinal, showtime_id, fence, status)
                            VALUES (?, ?, ?, nextval('fence_seq'), ?)
                            """)
                    .params(UUID.randomUUID(), ordinal, showtimeId, status)
                    .update();
        }
    }

    void giveBack(UUID showtimeId) {
        change("UPDATE claimed_seat SET status = 'RELEASED' WHERE showtime_id = ?", showtimeId);
    }

    /** Cool-downs pass, and pauses between looks: the database's clock is no test's. */
    void coolDown(UUID showtimeId) {
        change(
                "UPDATE price_tier SET changed_at = changed_at - interval '1 h' WHERE showtime_id ="
                        + " ?",
                showtimeId);
        change("UPDATE price_turn SET turn = turn - 3600000 WHERE showtime_id = ?", showtimeId);
    }

    long price(UUID showtimeId) {
        return count("SELECT price FROM price_tier WHERE showtime_id = ?", showtimeId);
    }

    /** What the log has, the oldest first, as {@code from>to rule}. */
    List<String> log(UUID showtimeId) {
        return jdbc.sql(
                        """
                        SELECT from_price || '>' || to_price || ' ' || (reason->>'rule')
                          FROM price_change WHERE showtime_id = ? ORDER BY id
                        """)
                .param(showtimeId)
                .query(String.class)
                .list();
    }

    /** The messages about the showtime's prices, in the order of their ids. */
    List<JsonNode> told(UUID showtimeId) {
        return jdbc
                .sql(
                        """
                        SELECT payload FROM outbox WHERE type = 'PriceMoved' AND payload LIKE ?
                         ORDER BY message_id
                        """)
                .param("%" + showtimeId + "%")
                .query(String.class)
                .list()
                .stream()
                .map(json::readTree)
                .toList();
    }

    long count(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(Long.class).single();
    }

    void change(String sql, Object... params) {
        jdbc.sql(sql).params(params).update();
    }
}
