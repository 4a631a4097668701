package io.foyer.event.pricing;

import static io.foyer.event.pricing.PaintedSeats.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foyer.event.testing.Api;
import io.foyer.event.testing.CatalogueTest;
import io.foyer.event.testing.Show;
import io.foyer.testing.time.MovableClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@CatalogueTest
class PriceLogTests {

    private static final String DEMAND =
            """
            {"tiers": [{"name": "Premium", "sectionNames": ["Front"],
              "price": {"amount": 10000, "currency": "USD"},
              "floor": {"amount": 9000, "currency": "USD"},
              "ceiling": {"amount": 12000, "currency": "USD"}, "taxPercent": "10",
              "demand": {"rules": [{"soldShare": 0.5, "percent": 50}],
                         "stepPercent": 5, "coolDownSeconds": 900}},
             {"name": "Standing", "sectionNames": ["Floor"],
              "price": {"amount": 5000, "currency": "USD"}}]}
            """;

    @Autowired private Api api;
    @Autowired private MovableClock clock;
    @Autowired private JdbcClient jdbc;

    @Test
    void everyChangeIsLoggedWithWhatWasAndWhatIs() {
        var show = Show.published(api.organizer(), clock.instant());
        var organizer = show.organizer();
        organizer.done(organizer.put(path(show), Show.PRICES.replace("17550", "20000")));
        organizer.done(organizer.put(path(show), Show.PRICES.replace("17550", "20000")));
        organizer.done(organizer.put(path(show), Show.PRICES.replace("\"Standing\"", "\"Floor\"")));
        var log = organizer.done(organizer.get(path(show) + "/changes"));
        assertThat(log.get("total").asInt()).isEqualTo(2 + 1 + 3);
        assertThat(log.at("/items/0/tier").asString()).isEqualTo("Standing");
        assertThat(log.at("/items/0").has("to")).isFalse();
        assertThat(log.at("/items/1/tier").asString()).isEqualTo("Floor");
        assertThat(log.at("/items/1").has("from")).isFalse();
        var edit = log.at("/items/3");
        assertThat(edit.at("/from/base/amount").asLong()).isEqualTo(17_550);
        assertThat(edit.at("/to/current/amount").asLong()).isEqualTo(20_000);
        assertThat(edit.at("/to/serviceFee/amount").asLong()).isEqualTo(1_500);
        assertThat(edit.at("/to/taxPercent").asString()).isEqualTo("8.5");
        assertThat(edit.get("reason").asString()).isEqualTo("EDITED");
        assertThat(edit.get("by").asString()).isEqualTo(organizer.id().toString());
        assertThat(edit.get("version").asInt()).isEqualTo(2);
    }

    @Test
    void itsPagesStayWhilePricesChange() {
        var show = Show.published(api.organizer(), clock.instant());
        var organizer = show.organizer();
        organizer.done(organizer.put(path(show), Show.PRICES.replace("17550", "20000")));
        var first = organizer.done(organizer.get(path(show) + "/changes?size=2"));
        assertThat(first.get("next").asString()).contains("page=1");
        var newest = first.at("/items/0/id").asLong();
        organizer.done(organizer.put(path(show), Show.PRICES));
        var second =
                organizer.done(organizer.get(path(show) + "/changes?size=2&page=1&upTo=" + newest));
        assertThat(second.get("total").asInt()).isEqualTo(3);
        assertThat(second.get("items")).hasSize(1);
        assertThat(second.at("/items/0/id").asLong()).isLessThan(first.at("/items/1/id").asLong());
    }

    @Test
    void onlyWhoMayChangePricesReadsTheLogAndPreviews() {
        var show = Show.published(api.organizer(), clock.instant());
        var log = path(show) + "/changes";
        var preview = path(show) + "/preview";
        var body = "{\"soldShare\": 0.5, \"daysToShow\": 3}";
        api.refused(api.organizer().get(log), 404, "not-found");
        api.refused(api.customer().get(log), 403, "forbidden");
        api.refused(api.nobody().get(log), 401, "unauthenticated");
        api.refused(api.organizer().post(preview, body), 404, "not-found");
        api.refused(api.customer().post(preview, body), 403, "forbidden");
        api.refused(api.nobody().post(preview, body), 401, "unauthenticated");
        assertThat(api.admin().get(log)).hasStatusOk();
        assertThat(api.admin().post(preview, body)).hasStatusOk();
        for (var wrong : new String[] {"1.1, \"daysToShow\": 3", "-0.1, \"daysToShow\": 3", "0"}) {
            api.refused(
                    show.organizer().post(preview, "{\"soldShare\": " + wrong + "}"),
                    400,
                    "validation-failed");
        }
    }

    @Test
    void whatIsLoggedIsNeverRewritten() {
        Show.published(api.organizer(), clock.instant());
        for (var sql :
                new String[] {
                    "UPDATE price_change SET new_base = 1",
                    "DELETE FROM price_change",
                    "TRUNCATE price_change"
                }) {
            assertThatThrownBy(() -> jdbc.sql(sql).update())
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    @Test
    void aPreviewSaysWhatEachTierWouldCostAndWhy() {
        var show = Show.published(api.organizer(), clock.instant());
        var organizer = show.organizer();
        organizer.done(organizer.put(path(show), DEMAND));
        var tiers =
                organizer
                        .done(
                                organizer.post(
                                        path(show) + "/preview",
                                        "{\"soldShare\": 0.6, \"daysToShow\": 3}"))
                        .get("tiers");
        var moved = tiers.get(0);
        assertThat(moved.at("/target/amount").asLong()).isEqualTo(12_000);
        assertThat(moved.at("/targetTotal/amount").asLong()).isEqualTo(13_200);
        assertThat(moved.at("/next/amount").asLong()).isEqualTo(10_500);
        assertThat(moved.get("percent").asString()).isEqualTo("50");
        assertThat(moved.get("limitedBy").asString()).isEqualTo("CEILING");
        assertThat(moved.at("/rules/0/soldShare").asDouble()).isEqualTo(0.5);
        assertThat(tiers.at("/1/target/amount").asLong()).isEqualTo(5_000);
        assertThat(tiers.at("/1/rules")).isEmpty();
        var stored = api.tree(api.nobody().get(path(show))).at("/tiers/0/demand");
        assertThat(stored.get("coolDownSeconds").asInt()).isEqualTo(900);
        assertThat(stored.at("/rules/0/percent").asInt()).isEqualTo(50);
    }

    @Test
    void rulesThatMakeNoSenseAreNamed() {
        var show = Show.published(api.organizer(), clock.instant());
        for (var wrong :
                new String[][] {
                    {"\"soldShare\": 0.5", "\"soldShare\": 1.5", "rules[0].soldShare"},
                    {"\"percent\": 50", "\"percent\": 501", "rules[0].percent"},
                    {"\"percent\": 50", "\"percent\": -91", "rules[0].percent"},
                    {"\"stepPercent\": 5", "\"stepPercent\": 0", "stepPercent"},
                    {"\"coolDownSeconds\": 900", "\"coolDownSeconds\": 59", "coolDownSeconds"}
                }) {
            var problem =
                    api.refused(
                            show.organizer().put(path(show), DEMAND.replace(wrong[0], wrong[1])),
                            400,
                            "validation-failed");
            assertThat(problem.at("/errors/0/field").asString())
                    .isEqualTo("tiers[0].demand." + wrong[2]);
        }
    }
}
