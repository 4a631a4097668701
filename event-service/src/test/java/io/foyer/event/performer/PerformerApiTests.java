package io.foyer.event.performer;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.event.testing.Api;
import io.foyer.event.testing.CatalogueTest;
import io.foyer.event.testing.Show;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CatalogueTest
class PerformerApiTests {

    private static final String BODY =
            """
            {"name": "The Lanterns", "type": "BAND", "biography": "Four from Ghent.",
             "imageUrl": "https://img.example/lanterns.jpg"}
            """;

    @Autowired private Api api;

    @Test
    void aPerformerIsEnteredReadChangedAndRemoved() {
        var organizer = api.organizer();
        var path = "/performers/" + Show.id(organizer.done(organizer.post("/performers", BODY)));
        assertThat(api.tree(api.nobody().get(path)).get("biography").asString())
                .isEqualTo("Four from Ghent.");
        var patched = organizer.done(organizer.patch(path, "{\"name\": \"Lanterns\"}"));
        assertThat(patched.get("name").asString()).isEqualTo("Lanterns");
        assertThat(patched.get("type").asString()).isEqualTo("BAND");
        assertThat(organizer.delete(path)).hasStatus(204);
        api.refused(api.nobody().get(path), 404, "not-found");
    }

    @Test
    void aPerformerOnABillStays() {
        var organizer = api.organizer();
        var id = Show.id(organizer.done(organizer.post("/performers", BODY)));
        var venueId = Show.venue(organizer, "X");
        organizer.done(
                organizer.post(
                        "/events",
                        """
                        {"name": "Tour", "category": "CONCERT", "venueId": "%s",
                         "performers": [{"performerId": "%s"}]}
                        """
                                .formatted(venueId, id)));
        api.refused(organizer.delete("/performers/" + id), 409, "state-conflict");
        assertThat(api.nobody().get("/performers/" + id)).hasStatusOk();
    }

    @Test
    void anothersPerformerIsAsIfItWereNotThere() {
        var organizer = api.organizer();
        var path = "/performers/" + Show.id(organizer.done(organizer.post("/performers", BODY)));
        api.refused(api.organizer().patch(path, "{\"name\": \"Mine\"}"), 404, "not-found");
        api.refused(api.organizer().delete(path), 404, "not-found");
        api.refused(api.customer().delete(path), 403, "forbidden");
    }

    @Test
    void anImageMustBeSomethingABrowserLoads() {
        var body = BODY.replace("https://img.example/lanterns.jpg", "javascript:alert(1)");
        api.refused(api.organizer().post("/performers", body), 400, "validation-failed");
    }
}
