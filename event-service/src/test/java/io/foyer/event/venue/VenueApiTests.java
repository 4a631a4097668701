package io.foyer.event.venue;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.event.testing.Api;
import io.foyer.event.testing.CatalogueTest;
import io.foyer.event.testing.Show;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@CatalogueTest
class VenueApiTests {

    @Autowired private Api api;

    @Test
    void anOrganizerEntersAVenueThatEverybodyReads() {
        var organizer = api.organizer();
        var entered = organizer.done(organizer.post("/venues", Show.venueBody("Springfield")));
        var read = api.tree(api.nobody().get("/venues/" + Show.id(entered)));
        assertThat(read).isEqualTo(entered);
        assertThat(read.get("timeZone").asString()).isEqualTo("America/New_York");
        assertThat(read.at("/location/lat").asDouble()).isEqualTo(40.75);
    }

    @Test
    void anOrganizerListsTheirOwnVenuesAndNobodyElses() {
        var organizer = api.organizer();
        var entered = organizer.done(organizer.post("/venues", Show.venueBody("Mine")));
        var stranger = api.organizer();
        stranger.done(stranger.post("/venues", Show.venueBody("Theirs")));

        var mine = api.tree(organizer.get("/venues?mine=true"));

        assertThat(mine.get("items").findValuesAsString("id")).containsExactly(Show.id(entered));
        assertThat(api.tree(api.organizer().get("/venues?mine=true")).get("items")).isEmpty();
    }

    @Test
    void ownVenuesAreForWhoeverIsLoggedInAndNotForACity() {
        api.refused(api.nobody().get("/venues?mine=true"), 401, "unauthenticated");
        api.refused(api.organizer().get("/venues?mine=true&city=X"), 400, "validation-failed");
    }

    @Test
    void aCustomerMayNot() {
        api.refused(api.customer().post("/venues", Show.venueBody("X")), 403, "forbidden");
    }

    @Test
    void withoutATokenNobodyMay() {
        var result = api.nobody().post("/venues", Show.venueBody("X"));
        api.refused(result, 401, "unauthenticated");
        assertThat(result.getResponse().getHeader("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"America/New_York\" | \"America/Nowhere\" | timeZone",
                "\"America/New_York\" | \"+02:00\" | timeZone",
                "\"US\" | \"XX\" | country",
                "\"US\" | \"us\" | country",
                "60 | 0 | capacity",
                "40.75 | 91 | location.lat",
                "\"The Hall\" | \" \" | name"
            })
    void whatCannotBeIsRefusedByField(String right, String wrong, String field) {
        var body = Show.venueBody("X").replace(right, wrong);
        var problem = api.refused(api.organizer().post("/venues", body), 400, "validation-failed");
        assertThat(problem.at("/errors/0/field").asString()).isEqualTo(field);
    }

    @Test
    void anUnknownFieldIsRefused() {
        var body = Show.venueBody("X").replace("\"capacity\"", "\"ownerId\": \"1\", \"capacity\"");
        api.refused(api.organizer().post("/venues", body), 400, "malformed-request");
    }

    @Test
    void aPatchChangesWhatItNamesAndNothingElse() {
        var organizer = api.organizer();
        var venue = organizer.done(organizer.post("/venues", Show.venueBody("Before")));
        var patched =
                organizer.done(
                        organizer.patch("/venues/" + Show.id(venue), "{\"city\": \"After\"}"));
        assertThat(patched.get("city").asString()).isEqualTo("After");
        assertThat(patched.get("name")).isEqualTo(venue.get("name"));
        assertThat(patched.get("version").asLong()).isEqualTo(1);
    }

    @Test
    void aPatchOfAnOlderRevisionIsRefused() {
        var organizer = api.organizer();
        var path =
                "/venues/"
                        + Show.id(organizer.done(organizer.post("/venues", Show.venueBody("X"))));
        var tag = String.valueOf(organizer.get(path).getResponse().getHeader("ETag"));
        organizer.done(organizer.patch(path, "{\"capacity\": 61}", "If-Match", tag));
        api.refused(
                organizer.patch(path, "{\"capacity\": 62}", "If-Match", tag),
                412,
                "precondition-failed");
        assertThat(api.tree(organizer.get(path)).get("capacity").asInt()).isEqualTo(61);
    }

    @Test
    void anothersVenueIsAsIfItWereNotThere() {
        var organizer = api.organizer();
        var path =
                "/venues/"
                        + Show.id(organizer.done(organizer.post("/venues", Show.venueBody("X"))));
        var foreign = api.organizer().patch(path, "{\"capacity\": 61}");
        var unknown = api.organizer().patch("/venues/" + UUID.randomUUID(), "{\"capacity\": 61}");
        assertThat(api.refused(foreign, 404, "not-found").get("detail"))
                .isEqualTo(api.refused(unknown, 404, "not-found").get("detail"));
        assertThat(api.tree(organizer.get(path)).get("capacity").asInt()).isEqualTo(60);
    }

    @Test
    void anAdminMayChangeAnyVenue() {
        var organizer = api.organizer();
        var path =
                "/venues/"
                        + Show.id(organizer.done(organizer.post("/venues", Show.venueBody("X"))));
        var admin = api.admin();
        assertThat(admin.done(admin.patch(path, "{\"capacity\": 61}")).get("capacity").asInt())
                .isEqualTo(61);
    }

    @Test
    void venuesAreListedByCityInPages() {
        var organizer = api.organizer();
        var city = "City" + UUID.randomUUID();
        for (var i = 0; i < 3; i++) {
            organizer.done(organizer.post("/venues", Show.venueBody(city)));
        }
        var shouted = city.toUpperCase(Locale.ROOT);
        var path = "/venues?size=2&city=" + shouted;
        var first = api.tree(api.nobody().get(path));
        assertThat(first.get("total").asInt()).isEqualTo(3);
        assertThat(first.get("items")).hasSize(2);
        assertThat(first.get("next").asString())
                .isEqualTo("/api/v1/venues?city=%s&page=1&size=2".formatted(shouted));
        assertThat(api.tree(api.nobody().get(path + "&page=1")).get("items")).hasSize(1);
        api.refused(api.nobody().get("/venues?size=101"), 400, "validation-failed");
    }
}
