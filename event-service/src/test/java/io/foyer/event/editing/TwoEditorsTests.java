package io.foyer.event.editing;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.event.testing.Api;
import io.foyer.event.testing.Api.Someone;
import io.foyer.event.testing.CatalogueTest;
import io.foyer.event.testing.Show;
import io.foyer.testing.time.MovableClock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Two people who read the same revision and both change it. */
@CatalogueTest
class TwoEditorsTests {

    private static final int ROUNDS = 10;

    @Autowired private Api api;
    @Autowired private MovableClock clock;

    @ParameterizedTest
    @EnumSource
    void oneWinsAndTheOtherIsTold(Thing thing) throws Exception {
        var show = Show.published(api.organizer(), clock.instant());
        var path = thing.path(show);
        for (var round = 0; round < ROUNDS; round++) {
            var seen = tag(show.organizer().get(path));
            assertThat(statuses(atOnce(show.organizer(), thing, path, "If-Match", seen)))
                    .as("round %d of %s", round, thing)
                    .containsExactlyInAnyOrder(200, 412);
        }
    }

    /** The guard is off when nobody says what they saw: both believe that they won. */
    @Test
    void withoutARevisionBothWinAndOneEditIsLost() throws Exception {
        var show = Show.published(api.organizer(), clock.instant());
        var path = Thing.WAITING_ROOM.path(show);
        assertThat(statuses(atOnce(show.organizer(), Thing.WAITING_ROOM, path)))
                .containsExactly(200, 200);
    }

    @ParameterizedTest
    @EnumSource
    void whatAWriteAnswersIsTheTagThatAReadShows(Thing thing) {
        var show = Show.published(api.organizer(), clock.instant());
        var organizer = show.organizer();
        var path = thing.path(show);
        var written = tag(organizer.call(thing.method, path, thing.body(0)));
        var read = tag(organizer.get(path));
        assertThat(Revision.parse(read).versions())
                .isEqualTo(Revision.parse(written).versions())
                .doesNotContain("");
        var again = organizer.call(thing.method, path, thing.body(1), "If-Match", written);
        assertThat(again).hasStatusOk();
    }

    @ParameterizedTest
    @EnumSource
    void aStarIsAnyRevisionAndAWeakTagIsNone(Thing thing) {
        var show = Show.published(api.organizer(), clock.instant());
        var organizer = show.organizer();
        var path = thing.path(show);
        var weak = "W/" + tag(organizer.get(path));
        api.refused(
                organizer.call(thing.method, path, thing.body(0), "If-Match", weak),
                412,
                "precondition-failed");
        assertThat(organizer.call(thing.method, path, thing.body(0), "If-Match", "*"))
                .hasStatusOk();
    }

    @Test
    void verbsAndDeletionsHoldToTheRevisionToo() {
        var show = Show.published(api.organizer(), clock.instant());
        var organizer = show.organizer();
        var path = "/events/" + show.eventId();
        var old = tag(organizer.get(path));
        organizer.done(organizer.patch(path, "{\"name\": \"Newer\"}", "If-Match", old));
        for (var verb : List.of("/publish", "/postpone", "/cancel")) {
            api.refused(
                    organizer.post(path + verb, "", "If-Match", old), 412, "precondition-failed");
        }
        api.refused(organizer.delete(path, "If-Match", old), 412, "precondition-failed");
        var now = tag(organizer.get(path));
        var postponed = organizer.post(path + "/postpone", "", "If-Match", now);
        assertThat(postponed).hasStatusOk();
        assertThat(organizer.delete(path, "If-Match", tag(postponed))).hasStatus(204);
    }

    @Test
    void aPerformerIsNotRemovedInAnOlderRevision() {
        var organizer = api.organizer();
        var body = "{\"name\": \"The Lanterns\", \"type\": \"BAND\"}";
        var entered = organizer.post("/performers", body);
        var path = "/performers/" + Show.id(api.tree(entered));
        organizer.done(organizer.patch(path, "{\"type\": \"DUO\"}", "If-Match", tag(entered)));
        api.refused(organizer.delete(path, "If-Match", tag(entered)), 412, "precondition-failed");
        assertThat(organizer.delete(path, "If-Match", tag(organizer.get(path)))).hasStatus(204);
    }

    private static List<MvcTestResult> atOnce(
            Someone somebody, Thing thing, String path, String... headers) throws Exception {
        var start = new CyclicBarrier(2);
        var calls = new ArrayList<Callable<MvcTestResult>>();
        for (var editor = 0; editor < 2; editor++) {
            var body = thing.body(editor);
            calls.add(
                    () -> {
                        start.await();
                        return somebody.call(thing.method, path, body, headers);
                    });
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<MvcTestResult>();
            for (var future : threads.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        }
    }

    private static List<Integer> statuses(List<MvcTestResult> results) {
        return results.stream().map(result -> result.getResponse().getStatus()).toList();
    }

    private static String tag(MvcTestResult result) {
        return String.valueOf(result.getResponse().getHeader("ETag"));
    }

    /** What can be edited, and a change of it that differs every time. */
    enum Thing {
        VENUE(HttpMethod.PATCH, "{\"address\": \"%s\"}"),
        EVENT(HttpMethod.PATCH, "{\"description\": \"%s\"}"),
        SHOWTIME(HttpMethod.PATCH, "{\"endsAt\": \"2099-01-01T00:00:00.%sZ\"}"),
        PRICES(HttpMethod.PUT, Show.PRICES.replace("Standing", "Standing %s")),
        WAITING_ROOM(
                HttpMethod.PUT,
                "{\"admissionsPerMinute\": 1, \"capacity\": %s, \"turnSeconds\": 60}");

        private static int edits = 1000;

        private final HttpMethod method;
        private final String body;

        Thing(HttpMethod method, String body) {
            this.method = method;
            this.body = body;
        }

        String path(Show show) {
            return switch (this) {
                case VENUE -> "/venues/" + show.venueId();
                case EVENT -> "/events/" + show.eventId();
                case SHOWTIME -> "/showtimes/" + show.showtimeId();
                case PRICES -> "/showtimes/" + show.showtimeId() + "/prices";
                case WAITING_ROOM -> "/showtimes/" + show.showtimeId() + "/waiting-room";
            };
        }

        String body(int editor) {
            return body.replace("%s", String.valueOf(edits++ * 2 + editor));
        }
    }
}
