package io.foyer.event.pricing;

import static io.foyer.event.pricing.PaintedSeats.path;
import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.common.id.IdSource;
import io.foyer.common.messaging.Message;
import io.foyer.event.testing.Api;
import io.foyer.event.testing.CatalogueTest;
import io.foyer.event.testing.Show;
import io.foyer.testing.time.MovableClock;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Prices that booking-service has moved: 100.00 at first, between 90.00 and 120.00, and 10 % tax.
 */
@CatalogueTest
class MovedPricesTests {

    private static final String PRICES =
            """
            {"tiers": [{"name": "Premium", "sectionNames": ["Front"],
              "price": {"amount": 10000, "currency": "USD"},
              "floor": {"amount": 9000, "currency": "USD"},
              "ceiling": {"amount": 12000, "currency": "USD"}, "taxPercent": "10",
              "demand": {"rules": [{"soldShare": 0.5, "percent": 15}],
                         "stepPercent": 5, "coolDownSeconds": 900}},
             {"name": "Standing", "sectionNames": ["Floor"],
              "price": {"amount": 50000, "currency": "USD"}}]}
            """;

    @Autowired private Api api;
    @Autowired private MovableClock clock;
    @Autowired private PriceMovedListener listener;
    @Autowired private IdSource ids;
    @Autowired private JdbcClient jdbc;
    private Show show;

    @BeforeEach
    void priced() {
        show = Show.published(api.organizer(), clock.instant());
        show.organizer().done(show.organizer().put(path(show), PRICES));
    }

    @Test
    void aMovedPriceIsShownWhereverPricesAre() {
        api.nobody().get("/events/" + show.eventId()); // kept from now on
        listener.on(moved(10_000, 10_500));

        assertThat(tier().at("/current/amount").asLong()).isEqualTo(10_500);
        assertThat(tier().at("/total/amount").asLong()).isEqualTo(11_550);
        assertThat(tier().at("/base/amount").asLong()).isEqualTo(10_000);
        var map = api.tree(api.nobody().get("/showtimes/" + show.showtimeId() + "/seat-map"));
        assertThat(map.at("/priceTiers/0/total/amount").asLong()).isEqualTo(11_550);
        var event = api.tree(api.nobody().get("/events/" + show.eventId()));
        assertThat(event.at("/showtimes/0/prices/0/total/amount").asLong()).isEqualTo(11_550);
        assertThat(listedFrom()).isEqualTo(11_550);
    }

    @Test
    void theLayoutHasAnotherNameSoThatNobodyKeepsTheOldPrice() {
        var before = layoutVersion();
        var tag = api.nobody().get(path(show)).getResponse().getHeader("ETag");
        var old = "/showtimes/" + show.showtimeId() + "/seat-map?v=" + before;
        api.nobody().get(old);

        listener.on(moved(10_000, 10_500));

        assertThat(layoutVersion()).isEqualTo(before + ".1");
        assertThat(api.nobody().get(path(show)).getResponse().getHeader("ETag")).isNotEqualTo(tag);
        listener.on(moved(10_000, 11_000));
        assertThat(layoutVersion()).isEqualTo(before + ".2");
        var fresh = "/showtimes/" + show.showtimeId() + "/seat-map?v=" + layoutVersion();
        var answer = api.nobody().get(fresh);
        assertThat(answer.getResponse().getHeader("Cache-Control")).contains("immutable");
        assertThat(api.tree(answer).at("/priceTiers/0/price/amount").asLong()).isEqualTo(11_000);
    }

    @Test
    void theSameMessageAgainAndAnOlderOneChangeNothing() {
        var older = moved(10_000, 10_500);
        var newer = moved(10_000, 11_000);
        listener.on(newer);

        listener.on(newer);
        listener.on(older);

        assertThat(tier().at("/current/amount").asLong()).isEqualTo(11_000);
        assertThat(log()).containsExactly("DEMAND 10000>11000");
    }

    @Test
    void aMoveIsLoggedAsDemand() {
        listener.on(moved(10_000, 10_500));

        var log = show.organizer().done(show.organizer().get(path(show) + "/changes"));
        assertThat(log.at("/items/0/reason").asString()).isEqualTo("DEMAND");
        assertThat(log.at("/items/0").has("by")).isFalse();
        assertThat(log.at("/items/0/from/current/amount").asLong()).isEqualTo(10_000);
        assertThat(log.at("/items/0/to/current/amount").asLong()).isEqualTo(10_500);
    }

    @Test
    void anEditThatCameLaterWins() {
        var late = moved(10_000, 10_500);
        var edited = PRICES.replace("10000", "11000");
        show.organizer().done(show.organizer().put(path(show), edited));

        listener.on(late);

        assertThat(tier().at("/current/amount").asLong()).isEqualTo(11_000);
        listener.on(moved(11_000, 11_550));
        assertThat(tier().at("/current/amount").asLong()).isEqualTo(11_550);
    }

    @Test
    void noBoundIsPassedAndWithoutRulesNothingMoves() {
        var lower = PRICES.replace("12000", "10200");
        show.organizer().done(show.organizer().put(path(show), lower));
        listener.on(moved(10_000, 10_500));
        assertThat(tier().at("/current/amount").asLong()).isEqualTo(10_200);

        show.organizer().done(show.organizer().put(path(show), withoutRules()));
        listener.on(moved(10_000, 10_500));

        assertThat(tier().at("/current/amount").asLong()).isEqualTo(10_000);
    }

    @Test
    void whoSellsIsNotToldOfItsOwnMove() {
        var told = messages("ShowtimeChanged");

        listener.on(moved(10_000, 10_500));

        assertThat(messages("ShowtimeChanged")).isEqualTo(told);
    }

    @Test
    void anEditorWhoSawThePricesBeforeAMoveMayStillChangeThem() {
        var tag = api.nobody().get(path(show)).getResponse().getHeader("ETag");
        listener.on(moved(10_000, 10_500));

        var answer = show.organizer().put(path(show), PRICES, "If-Match", String.valueOf(tag));

        assertThat(answer).hasStatusOk();
        assertThat(tier().at("/current/amount").asLong()).isEqualTo(10_500);
    }

    @Test
    void otherMessagesAndUnknownTiersAreNobodysBusinessHere() {
        listener.on(new Message(ids.next(), "BookingConfirmed", "{}"));
        listener.on(message(ids.next(), show.showtimeId(), UUID.randomUUID().toString(), 1, 2));
        listener.on(
                message(
                        ids.next(),
                        UUID.randomUUID().toString(),
                        tier().get("id").asString(),
                        1,
                        2));

        assertThat(tier().at("/current/amount").asLong()).isEqualTo(10_000);
    }

    private static String withoutRules() {
        var demand = PRICES.indexOf("\"demand\"");
        var end = PRICES.indexOf("900}", demand) + "900}".length();
        return PRICES.substring(0, PRICES.lastIndexOf(',', demand)) + PRICES.substring(end);
    }

    private Message moved(long base, long price) {
        return message(ids.next(), show.showtimeId(), tier().get("id").asString(), base, price);
    }

    private static Message message(
            UUID id, String showtimeId, String tierId, long base, long price) {
        return new Message(
                id,
                "PriceMoved",
                """
                {"showtimeId": "%s", "priceTierId": "%s", "base": %d, "price": %d, "total": 1,
                 "currency": "USD", "movedAt": "2026-01-01T00:00:00Z"}
                """
                        .formatted(showtimeId, tierId, base, price));
    }

    private JsonNode tier() {
        return api.tree(api.nobody().get(path(show))).at("/tiers/0");
    }

    private String layoutVersion() {
        return api.tree(api.nobody().get("/showtimes/" + show.showtimeId()))
                .get("layoutVersion")
                .asString();
    }

    private List<String> log() {
        var changes = show.organizer().done(show.organizer().get(path(show) + "/changes"));
        return StreamSupport.stream(changes.get("items").spliterator(), false)
                .filter(change -> change.get("reason").asString().equals("DEMAND"))
                .map(
                        change ->
                                "DEMAND %d>%d"
                                        .formatted(
                                                change.at("/from/current/amount").asLong(),
                                                change.at("/to/current/amount").asLong()))
                .toList();
    }

    private long listedFrom() {
        return jdbc.sql("SELECT from_price FROM listing WHERE showtime_id = ?")
                .param(UUID.fromString(show.showtimeId()))
                .query(Long.class)
                .single();
    }

    private int messages(String type) {
        return jdbc.sql("SELECT count(*) FROM outbox WHERE type = ? AND payload LIKE ?")
                .params(type, "%" + show.showtimeId() + "%")
                .query(Integer.class)
                .single();
    }
}
