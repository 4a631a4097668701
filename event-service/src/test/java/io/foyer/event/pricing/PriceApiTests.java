package io.foyer.event.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.event.testing.Api;
import io.foyer.event.testing.CatalogueTest;
import io.foyer.event.testing.Show;
import io.foyer.testing.time.MovableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CatalogueTest
class PriceApiTests {

    @Autowired private Api api;
    @Autowired private MovableClock clock;

    @Test
    void aTierShowsWhatATicketCostsInAll() {
        var show = Show.published(api.organizer(), clock.instant());
        var prices = api.tree(api.nobody().get(path(show)));
        assertThat(prices.get("version").asInt()).isEqualTo(1);
        assertThat(prices.at("/tiers/0/base/amount").asLong()).isEqualTo(17_550);
        assertThat(prices.at("/tiers/0/current/amount").asLong()).isEqualTo(17_550);
        assertThat(prices.at("/tiers/0/total/amount").asLong()).isEqualTo(20_669);
        assertThat(prices.at("/tiers/0/taxPercent").asString()).isEqualTo("8.5");
    }

    @Test
    void aTierKeepsItsIdWhenItsPriceChanges() {
        var show = Show.published(api.organizer(), clock.instant());
        var organizer = show.organizer();
        var before = api.tree(organizer.get(path(show)));
        var after =
                organizer.done(organizer.put(path(show), Show.PRICES.replace("17550", "20000")));
        assertThat(after.get("version").asInt()).isEqualTo(2);
        assertThat(after.at("/tiers/0/id")).isEqualTo(before.at("/tiers/0/id"));
        assertThat(after.at("/tiers/0/base/amount").asLong()).isEqualTo(20_000);
    }

    @Test
    void theTierOfASectionIsFoundByNameAndById() {
        var show = Show.published(api.organizer(), clock.instant());
        var byName = api.tree(api.nobody().get(path(show) + "/Front"));
        var sectionId = byName.get("sectionId").asString();
        assertThat(byName.at("/tiers/0/name").asString()).isEqualTo("Premium");
        assertThat(api.tree(api.nobody().get(path(show) + "/" + sectionId))).isEqualTo(byName);
        api.refused(api.nobody().get(path(show) + "/Back"), 404, "not-found");
        api.refused(api.nobody().get(path(show) + "/Moon"), 404, "not-found");
    }

    @Test
    void pricesInTwoCurrenciesAreRefused() {
        var show = Show.published(api.organizer(), clock.instant());
        var body =
                Show.PRICES.replace("5000, \"currency\": \"USD\"", "5000, \"currency\": \"EUR\"");
        var problem = api.refused(show.organizer().put(path(show), body), 400, "validation-failed");
        assertThat(problem.at("/errors/0/field").asString()).isEqualTo("tiers[1].price");
        assertThat(api.tree(api.nobody().get(path(show))).get("version").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsNoMoneyIsRefused() {
        var show = Show.published(api.organizer(), clock.instant());
        for (var wrong : new String[] {"1.5", "\"1e3\"", "99999999999999999999", "null"}) {
            var body = Show.PRICES.replace("17550", wrong);
            assertThat(show.organizer().put(path(show), body)).hasStatus(400);
        }
        var body = Show.PRICES.replace("17550, \"currency\": \"USD\"", "1, \"currency\": \"XXZ\"");
        assertThat(show.organizer().put(path(show), body)).hasStatus(400);
        var taxes = Show.PRICES.replace("8.5", "100.5");
        api.refused(show.organizer().put(path(show), taxes), 400, "validation-failed");
    }

    @Test
    void aFlawNamesTierAndField() {
        var show = Show.published(api.organizer(), clock.instant());
        for (var wrong :
                new String[][] {
                    {"17550", "17550.5", "tiers[0].price"},
                    {"17550", "-1", "tiers[0].price"},
                    {"17550", "100000000001", "tiers[0].price"},
                    {"8.5", "-1", "tiers[0].taxPercent"},
                    {"8.5", "100.01", "tiers[0].taxPercent"},
                    {"\"Floor\"", "\"Moon\"", "tiers[1].sectionNames"},
                    {"\"Standing\"", "\"Premium\"", "tiers[1].name"},
                    {"\"price\"", "\"floor\"", "tiers[0].price"}
                }) {
            var body = Show.PRICES.replaceFirst(wrong[0], wrong[1]);
            var problem =
                    api.refused(show.organizer().put(path(show), body), 400, "validation-failed");
            assertThat(problem.at("/errors/0/field").asString()).isEqualTo(wrong[2]);
        }
    }

    @Test
    void onlyWhatChangedIsNewlyUpdated() {
        var show = Show.published(api.organizer(), clock.instant());
        var organizer = show.organizer();
        var before = api.tree(organizer.get(path(show)));
        clock.advance(Duration.ofMillis(5));
        var after =
                organizer.done(organizer.put(path(show), Show.PRICES.replace("17550", "20000")));
        assertThat(after.at("/tiers/0/lastUpdatedAt"))
                .isNotEqualTo(before.at("/tiers/0/lastUpdatedAt"));
        assertThat(after.at("/tiers/1")).isEqualTo(before.at("/tiers/1"));
    }

    @Test
    void onlyTheOrganizerSetsPrices() {
        var show = Show.published(api.organizer(), clock.instant());
        api.refused(api.organizer().put(path(show), Show.PRICES), 404, "not-found");
        api.refused(api.customer().put(path(show), Show.PRICES), 403, "forbidden");
        api.refused(api.nobody().put(path(show), Show.PRICES), 401, "unauthenticated");
    }

    @Test
    void pricesOfADraftAreNotPublic() {
        var show = Show.draft(api.organizer(), clock.instant());
        show.organizer().done(show.organizer().put(path(show), Show.PRICES));
        api.refused(api.nobody().get(path(show)), 404, "not-found");
        assertThat(show.organizer().get(path(show))).hasStatusOk();
    }

    @Test
    void onlyPricedPlacesCountAsForSale() {
        var show = Show.published(api.organizer(), clock.instant());
        var counters =
                api.tree(api.nobody().get("/showtimes/" + show.showtimeId())).get("counters");
        assertThat(counters.get("total").asInt()).isEqualTo(6 + Show.STANDING);
        assertThat(counters.get("free").asInt()).isEqualTo(6 + Show.STANDING);
    }

    private static String path(Show show) {
        return "/showtimes/" + show.showtimeId() + "/prices";
    }
}
