package io.foyer.event.seatmap.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.event.seatmap.RandomMaps;
import io.foyer.event.testing.Api;
import io.foyer.event.testing.Api.Someone;
import io.foyer.event.testing.CatalogueTest;
import io.foyer.event.testing.Show;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Export, import, and the schema that describes what travels. */
@CatalogueTest
class SeatMapExchangeTests {

    private static final int MAPS = 40;

    @Autowired private Api api;
    @Autowired private JsonMapper json;

    @SuppressWarnings("NullAway.Init") // set before each
    private SeatMapSchema schema;

    @BeforeEach
    void readTheSchema() {
        schema = new SeatMapSchema(Api.bodyOf(api.nobody().get("/venues/seat-map-schema.json")));
    }

    @Test
    void theSchemaIsOpenToEverybody() {
        var answer = api.nobody().get("/venues/seat-map-schema.json");
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getContentType()).isEqualTo("application/schema+json");
        assertThat(api.tree(answer).get("$schema").asString()).contains("2020-12");
    }

    @Test
    void whatIsExportedIsTakenBackAndGivesAnEqualMap() {
        var seed = new Random().nextLong();
        var maps = new RandomMaps(seed);
        var organizer = api.organizer();
        var from = venue(organizer);
        var into = venue(organizer);
        for (var version = 1; version <= MAPS; version++) {
            var drawn = json.writeValueAsString(SeatMapFile.of(maps.next()));
            var exported = published(organizer, from, drawn, version);
            assertThat(exported).as("seed %d, map %d", seed, version).isEqualTo(drawn);
            assertThat(schema.flaws(exported)).as("seed %d, map %d", seed, version).isEmpty();
            assertThat(published(organizer, into, exported, version)).isEqualTo(exported);
            assertThat(withoutIds(into, version)).isEqualTo(withoutIds(from, version));
        }
    }

    @Test
    void whatTheSchemaRefusesTheApiRefusesToo() {
        var organizer = api.organizer();
        var venueId = venue(organizer);
        for (var wrong : WrongMaps.all()) {
            assertThat(schema.flaws(wrong)).as(wrong).isNotEmpty();
            var drawn = organizer.put("/venues/" + venueId + "/seat-maps/draft", wrong);
            var status = drawn.getResponse().getStatus();
            if (status == 204) {
                drawn = organizer.post("/venues/" + venueId + "/seat-maps/publish", "");
                status = drawn.getResponse().getStatus();
            }
            assertThat(status).as("%s%n%s", wrong, Api.bodyOf(drawn)).isEqualTo(400);
        }
    }

    @Test
    void theExamplesInTheReadmeFollowTheSchemaAndCanBePublished() throws IOException {
        var examples =
                Pattern.compile("```json\\n(\\{\\s*\"format\".*?)```", Pattern.DOTALL)
                        .matcher(Files.readString(Path.of("README.md")))
                        .results()
                        .map(found -> found.group(1))
                        .toList();
        assertThat(examples).isNotEmpty();
        var organizer = api.organizer();
        var version = 0;
        var venueId = venue(organizer);
        for (var example : examples) {
            assertThat(schema.flaws(example)).as(example).isEmpty();
            published(organizer, venueId, example, ++version);
        }
    }

    @Test
    void anExportNeverChangesAndOfNothingThereIsNone() {
        var organizer = api.organizer();
        var venueId = Show.venue(organizer, "X");
        var answer = api.nobody().get("/venues/" + venueId + "/seat-maps/1/export");
        assertThat(answer.getResponse().getHeader("Cache-Control")).contains("immutable");
        for (var missing : List.of("/seat-maps/2/export", "/seat-maps/0/export")) {
            api.refused(api.nobody().get("/venues/" + venueId + missing), 404, "not-found");
        }
    }

    private String published(Someone organizer, String venueId, String map, int version) {
        var path = "/venues/" + venueId + "/seat-maps/";
        assertThat(organizer.put(path + "draft", map)).hasStatus(204);
        organizer.done(organizer.post(path + "publish", ""));
        return Api.bodyOf(api.nobody().get(path + version + "/export"));
    }

    private String withoutIds(String venueId, int version) {
        return Api.bodyOf(api.nobody().get("/venues/" + venueId + "/seat-maps/" + version))
                .replaceAll("\"(id|venueId)\":\"[^\"]*\"", "");
    }

    private static String venue(Someone organizer) {
        var body = Show.venueBody("X").replace("\"capacity\": 60", "\"capacity\": 90000");
        return Show.id(organizer.done(organizer.post("/venues", body)));
    }
}
