package io.foyer.event.pricing;

import static io.foyer.event.pricing.PaintedSeats.path;
import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.event.testing.Api;
import io.foyer.event.testing.CatalogueTest;
import io.foyer.event.testing.Show;
import io.foyer.testing.time.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Whatever a client looks at, it sees the same totals: with fee and tax, painted seats included.
 */
@CatalogueTest
class SeenPricesTests {

    @Autowired private Api api;
    @Autowired private MovableClock clock;
    @Autowired private JdbcClient jdbc;
    @Autowired private PricePeriods periods;
    @Autowired private PriceFlip flip;
    @Autowired private PricingProperties limits;

    @Test
    void everyPriceThatAClientSeesAgrees() {
        var show = Show.published(api.organizer(), clock.instant());
        show.organizer().done(show.organizer().put(path(show), PaintedSeats.PAINTED));
        assertThat(agreed(show)).isEqualTo(Map.of(0, 32_663L, 1, 32_663L, 2, 20_669L, 6, 4_000L));
    }

    @Test
    void theyAgreeAfterEveryWrite() {
        var show = Show.published(api.organizer(), clock.instant());
        var organizer = show.organizer();
        for (var body :
                List.of(
                        PaintedSeats.PAINTED.replace("\"to\": 2", "\"to\": 1"),
                        PaintedSeats.PAINTED.replace("4000", "40000"),
                        PaintedSeats.PAINTED.replace("\"from\": 6", "\"from\": 7"),
                        Show.PRICES)) {
            organizer.done(organizer.put(path(show), body));
            agreed(show);
        }
    }

    @Test
    void aTierSaysWhichSeatsAndHowManyItPrices() {
        var show = Show.published(api.organizer(), clock.instant());
        show.organizer().done(show.organizer().put(path(show), PaintedSeats.PAINTED));
        var tiers = api.tree(api.nobody().get(path(show))).get("tiers");
        assertThat(tiers.at("/1/seats/0/from").asInt()).isZero();
        assertThat(tiers.at("/1/seats/0/to").asInt()).isEqualTo(1);
        assertThat(values(tiers, "places")).containsExactly("4", "2", "0", "4");
        assertThat(values(tiers, "forSale")).containsExactly("true", "true", "false", "true");
        var front = api.tree(api.nobody().get(path(show) + "/Front")).get("tiers");
        assertThat(values(front, "name")).containsExactly("Premium", "Best");
    }

    @Test
    void otherTiersAreForSaleOnceTheirTimeHasCome() {
        var now = clock.instant();
        var show = Show.published(api.organizer(), now);
        var turn = now.plus(Duration.ofMinutes(5));
        var end = now.plus(Duration.ofMinutes(10));
        show.organizer().done(show.organizer().put(path(show), PaintedSeats.earlyBird(turn, end)));
        assertThat(agreed(show)).isEqualTo(Map.of(0, 30_000L, 1, 10_000L, 2, 10_000L));
        var layout = layoutVersion(show);
        var told = messages(show);
        moveTo(turn, show);
        assertThat(agreed(show)).isEqualTo(Map.of(0, 15_000L, 1, 15_000L, 2, 15_000L));
        assertThat(layoutVersion(show)).isNotEqualTo(layout);
        assertThat(messages(show)).isEqualTo(told + 1);
        moveTo(end, show);
        assertThat(agreed(show)).isEmpty();
        assertThat(api.tree(api.nobody().get(path(show))).get("tiers")).hasSize(3);
        var listing = listing(show);
        assertThat(listing.get("availability")).isEqualTo("NOT_ON_SALE");
    }

    private void moveTo(Instant moment, Show show) {
        clock.moveTo(moment);
        new PriceClock(periods, flip, limits, clock).look();
        new PriceClock(periods, flip, limits, clock).look(); // told already: nothing happens
        api.nobody().get("/events/" + show.eventId());
    }

    /** Total by ordinal, of the first seat of each kind; fails when two views differ. */
    private Map<Integer, Long> agreed(Show show) {
        var map = api.tree(api.nobody().get("/showtimes/" + show.showtimeId() + "/seat-map"));
        var totals = new HashMap<String, Long>();
        map.get("priceTiers")
                .forEach(
                        tier ->
                                totals.put(
                                        tier.get("id").asString(),
                                        tier.at("/total/amount").asLong()));
        var event = api.tree(api.nobody().get("/events/" + show.eventId() + "?include=tickets"));
        assertThat(totals(event.at("/showtimes/0/prices"), "id")).isEqualTo(totals);
        var list = api.tree(api.nobody().get(path(show))).get("tiers");
        var forSale = new HashMap<String, Long>();
        list.forEach(
                tier -> {
                    if (tier.get("forSale").asBoolean()) {
                        forSale.put(tier.get("id").asString(), tier.at("/total/amount").asLong());
                    }
                });
        assertThat(forSale).isEqualTo(totals);
        var row = listing(show);
        assertThat(row.get("from_price"))
                .isEqualTo(totals.values().stream().min(Long::compare).orElse(null));
        assertThat(row.get("to_price"))
                .isEqualTo(totals.values().stream().max(Long::compare).orElse(null));
        return seats(map, totals, event.get("tickets"));
    }

    private static Map<Integer, Long> seats(
            JsonNode map, Map<String, Long> totals, JsonNode tickets) {
        var prices = new HashMap<Integer, Long>();
        for (var section : map.get("sections")) {
            for (var row : section.get("rows")) {
                for (var seat : row.get("seats")) {
                    var painted = seat.get("priceTierId");
                    var tier = painted == null ? section.get("priceTierId") : painted;
                    var ordinal = seat.get("ordinal").asInt();
                    var ticket = tickets.get(ordinal).get("price");
                    assertThat(ticket == null ? null : ticket.get("amount").asLong())
                            .isEqualTo(tier == null ? null : totals.get(tier.asString()));
                    if (tier != null && List.of(0, 1, 2, 6).contains(ordinal)) {
                        prices.put(ordinal, totals.get(tier.asString()));
                    }
                }
            }
        }
        return prices;
    }

    private static Map<String, Long> totals(JsonNode tiers, String key) {
        var totals = new HashMap<String, Long>();
        tiers.forEach(
                tier -> totals.put(tier.get(key).asString(), tier.at("/total/amount").asLong()));
        return totals;
    }

    private static List<String> values(JsonNode tiers, String field) {
        return StreamSupport.stream(tiers.spliterator(), false)
                .map(tier -> tier.get(field).asString())
                .toList();
    }

    private String layoutVersion(Show show) {
        return api.tree(api.nobody().get("/showtimes/" + show.showtimeId()))
                .get("layoutVersion")
                .asString();
    }

    private int messages(Show show) {
        return jdbc.sql(
                        "SELECT count(*) FROM outbox WHERE type = 'ShowtimeChanged' AND payload"
                                + " LIKE ?")
                .param("%" + show.showtimeId() + "%")
                .query(Integer.class)
                .single();
    }

    private Map<String, Object> listing(Show show) {
        return jdbc.sql("SELECT * FROM listing WHERE showtime_id = ?")
                .param(UUID.fromString(show.showtimeId()))
                .query()
                .singleRow();
    }
}
