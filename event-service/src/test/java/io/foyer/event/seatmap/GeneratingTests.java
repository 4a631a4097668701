package io.foyer.event.seatmap;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.event.testing.Api;
import io.foyer.event.testing.Api.Someone;
import io.foyer.event.testing.CatalogueTest;
import io.foyer.event.testing.Show;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** Houses of usual shapes over HTTP. */
@CatalogueTest
class GeneratingTests {

    private static final Logger log = LoggerFactory.getLogger(GeneratingTests.class);

    @Autowired private Api api;

    @Test
    void twentyThousandSeatsTakeOneCallAndLessThanTwoSeconds() {
        var organizer = api.organizer();
        for (var shape : List.of("THEATRE", "ARENA", "STADIUM")) {
            var path = "/venues/" + venue(organizer, 20_500) + "/seat-maps/";
            var start = System.nanoTime();
            var made =
                    organizer.post(
                            path + "generate?publish=true",
                            """
                            {"shape": "%s", "seats": 20000, "standing": 500}
                            """
                                    .formatted(shape));
            var took = Duration.ofNanos(System.nanoTime() - start);
            log.info("{} of 20,000 seats: {} ms, {}", shape, took.toMillis(), Api.bodyOf(made));
            var answer = organizer.done(made);
            assertThat(answer.get("seatCount").asInt()).isEqualTo(20_000);
            assertThat(answer.get("standing").asInt()).isEqualTo(500);
            assertThat(answer.get("accessibleCount").asInt()).isEqualTo(200);
            assertThat(answer.get("version").asInt()).isEqualTo(1);
            assertThat(took).isLessThan(Duration.ofSeconds(2));
            var map = api.tree(api.nobody().get(path + "1"));
            assertThat(map.get("seatCount").asInt()).isEqualTo(20_000);
            assertThat(map.get("sections")).hasSize(answer.get("sectionCount").asInt());
        }
    }

    @Test
    void whatIsGeneratedIsADraftLikeAnyOther() {
        var organizer = api.organizer();
        var path = "/venues/" + venue(organizer, 20_000) + "/seat-maps/";
        var made = organizer.post(path + "generate", "{\"shape\": \"ARENA\", \"seats\": 300}");
        assertThat(api.tree(made).has("version")).isFalse();
        var tag = String.valueOf(made.getResponse().getHeader("ETag"));
        var draft = organizer.get(path + "draft");
        assertThat(draft.getResponse().getHeader("ETag")).isEqualTo(tag);
        assertThat(
                        organizer.call(
                                HttpMethod.PUT, path + "draft", Api.bodyOf(draft), "If-Match", tag))
                .hasStatus(204);
        var again =
                organizer.call(
                        HttpMethod.POST,
                        path + "generate?publish=true",
                        "{\"shape\": \"ARENA\", \"seats\": 300}",
                        "If-Match",
                        tag);
        api.refused(again, 412, "precondition-failed");
        assertThat(organizer.done(organizer.post(path + "publish", "")).get("seatCount").asInt())
                .isEqualTo(300);
    }

    @Test
    void aHouseThatIsTooLargeForItsVenueIsNotPublishedAndTheDraftStays() {
        var organizer = api.organizer();
        var path = "/venues/" + venue(organizer, 300) + "/seat-maps/";
        organizer.put(path + "draft", Show.MAP);
        var problem =
                api.refused(
                        organizer.post(
                                path + "generate?publish=true",
                                "{\"shape\": \"ARENA\", \"seats\": 301}"),
                        400,
                        "validation-failed");
        assertThat(problem.at("/errors/0/message").asString()).contains("capacity is 300");
        assertThat(organizer.get(path + "draft").getResponse().getHeader("ETag"))
                .isEqualTo("\"1\"");
        api.refused(api.nobody().get(path + "1"), 404, "not-found");
    }

    @Test
    void parametersHaveBounds() {
        var organizer = api.organizer();
        var path = "/venues/" + venue(organizer, 300) + "/seat-maps/generate";
        var wrong =
                Map.of(
                        "\"seats\": 199", "seats",
                        "\"seats\": 100001", "seats",
                        "\"seats\": 500, \"standing\": -1", "standing",
                        "\"seats\": 500, \"standing\": 200001", "standing",
                        "\"seats\": 500, \"seatsBetweenAisles\": 7", "seatsBetweenAisles",
                        "\"seats\": 500, \"seatsBetweenAisles\": 41", "seatsBetweenAisles",
                        "\"seats\": 500, \"accessiblePercent\": 5.5", "accessiblePercent",
                        "\"seats\": 500, \"accessiblePercent\": -0.1", "accessiblePercent");
        wrong.forEach(
                (fields, field) -> {
                    var body = "{\"shape\": \"ARENA\", %s}".formatted(fields);
                    var problem = api.refused(organizer.post(path, body), 400, "validation-failed");
                    assertThat(problem.at("/errors/0/field").asString()).isEqualTo(field);
                });
        var stage = "{\"shape\": \"THEATRE\", \"seats\": 500, \"stage\": \"CENTRE\"}";
        api.refused(organizer.post(path, stage), 400, "validation-failed");
        api.refused(organizer.post(path, "{\"seats\": 500}"), 400, "validation-failed");
        var unknown = "{\"shape\": \"CIRCUS\", \"seats\": 500}";
        api.refused(organizer.post(path, unknown), 400, "malformed-request");
    }

    @Test
    void onlyTheOwnerGenerates() {
        var path = "/venues/" + venue(api.organizer(), 300) + "/seat-maps/generate";
        var body = "{\"shape\": \"ARENA\", \"seats\": 300}";
        api.refused(api.organizer().post(path, body), 404, "not-found");
        api.refused(api.customer().post(path, body), 403, "forbidden");
        api.refused(api.nobody().post(path, body), 401, "unauthenticated");
    }

    private static String venue(Someone organizer, int capacity) {
        var body = Show.venueBody("X").replace("\"capacity\": 60", "\"capacity\": " + capacity);
        return Show.id(organizer.done(organizer.post("/venues", body)));
    }
}
