package io.foyer.event.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.event.testing.Api;
import io.foyer.event.testing.CatalogueTest;
import io.foyer.event.testing.Show;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@CatalogueTest
class EdgeTests {

    @Autowired private Api api;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transaction;

    @Test
    void aBodyThatIsTooLargeIsRefusedUnread() {
        var body = Show.venueBody("X".repeat(64 * 1024));
        api.refused(api.organizer().post("/venues", body), 413, "payload-too-large");
    }

    @Test
    void aSeatMapMayBeLarger() {
        var organizer = api.organizer();
        var id = Show.id(organizer.done(organizer.post("/venues", Show.venueBody("X"))));
        var body = Show.MAP + " ".repeat(64 * 1024);
        assertThat(organizer.put("/venues/" + id + "/seat-maps/draft", body)).hasStatus(204);
    }

    @Test
    void aTextThatNoColumnTakesIsTheClientsMistake() {
        var body = Show.venueBody("a\\u0000b");
        api.refused(api.organizer().post("/venues", body), 400, "malformed-request");
    }

    @Test
    void whatIsNotJsonOrNotAMethodHereIsRefused() {
        var organizer = api.organizer();
        api.refused(organizer.post("/venues", "{\"name\": "), 400, "malformed-request");
        api.refused(
                organizer.call(
                        HttpMethod.POST, "/venues", "<venue/>", "Content-Type", "application/xml"),
                415,
                "unsupported-media-type");
        api.refused(organizer.put("/venues", Show.venueBody("X")), 405, "method-not-allowed");
        api.refused(organizer.get("/nothing-here"), 404, "not-found");
    }

    @Test
    void ofTwoEditsAtTheSameMomentTheLaterIsTold() throws Exception {
        var organizer = api.organizer();
        var id = Show.id(organizer.done(organizer.post("/venues", Show.venueBody("X"))));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var later =
                    transaction.execute(
                            status -> {
                                jdbc.sql("UPDATE venue SET version = version + 1 WHERE id = ?")
                                        .param(UUID.fromString(id))
                                        .update();
                                var second =
                                        threads.submit(
                                                () ->
                                                        organizer.patch(
                                                                "/venues/" + id,
                                                                "{\"capacity\": 61}"));
                                await().until(this::somebodyWaitsForALock);
                                return second;
                            });
            assertThat(later).isNotNull();
            MvcTestResult told = later.get();
            api.refused(told, 412, "precondition-failed");
        }
    }

    private boolean somebodyWaitsForALock() {
        return jdbc.sql(
                        """
                        SELECT EXISTS (SELECT 1 FROM pg_stat_activity
                                        WHERE datname = current_database()
                                          AND wait_event_type = 'Lock')
                        """)
                .query(Boolean.class)
                .single();
    }
}
