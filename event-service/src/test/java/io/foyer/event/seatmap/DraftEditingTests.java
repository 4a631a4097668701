package io.foyer.event.seatmap;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.event.testing.Api;
import io.foyer.event.testing.Api.Someone;
import io.foyer.event.testing.CatalogueTest;
import io.foyer.event.testing.Show;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Several people at one draft. */
@CatalogueTest
class DraftEditingTests {

    private static final int EDITORS = 8;

    @Autowired private Api api;

    @Test
    void aDraftIsReadBackAsItWasDrawn() {
        var organizer = api.organizer();
        var path = draftPath(organizer);
        var drawn =
                """
                {"format":"foyer-seat-map/1","sections":[{"name":"A","type":"VIP",\
                "priceCategory":"STANDARD","rows":[{"label":"1","seats":[\
                {"number":"9","x":1.0,"y":2.5,"heldBack":true,"aisleAfter":true}]}]}]}\
                """;
        assertThat(organizer.put(path, drawn)).hasStatus(204);
        assertThat(Api.bodyOf(organizer.get(path))).isEqualTo(drawn);
        assertThat(tag(organizer.get(path))).isEqualTo("\"1\"");
    }

    @Test
    void onlyTheOwnerSeesADraft() {
        var organizer = api.organizer();
        var path = draftPath(organizer);
        api.refused(organizer.get(path), 404, "not-found");
        organizer.put(path, Show.MAP);
        api.refused(api.organizer().get(path), 404, "not-found");
        api.refused(api.customer().get(path), 403, "forbidden");
        api.refused(api.nobody().get(path), 401, "unauthenticated");
        assertThat(api.admin().get(path)).hasStatusOk();
    }

    @Test
    void whoSawAnOlderDraftOverwritesNothing() {
        var organizer = api.organizer();
        var path = draftPath(organizer);
        api.refused(draw(organizer, path, "\"1\""), 412, "precondition-failed");
        var first = tag(organizer.put(path, Show.MAP));
        var second = tag(draw(organizer, path, first));
        assertThat(second).isNotEqualTo(first);
        api.refused(draw(organizer, path, first), 412, "precondition-failed");
        assertThat(draw(organizer, path, "*")).hasStatus(204);
        assertThat(organizer.put(path, Show.MAP)).hasStatus(204);
        assertThat(tag(organizer.get(path))).isEqualTo("\"4\"");
    }

    @Test
    void whatIsPublishedIsWhatTheEditorSaw() {
        var organizer = api.organizer();
        var path = draftPath(organizer);
        var seen = tag(organizer.put(path, Show.MAP));
        organizer.put(path, Show.MAP);
        var publish = path.replace("draft", "publish");
        api.refused(
                organizer.call(HttpMethod.POST, publish, "", "If-Match", seen),
                412,
                "precondition-failed");
        assertThat(organizer.call(HttpMethod.POST, publish, "", "If-Match", "\"2\"")).hasStatusOk();
    }

    @Test
    void ofManyEditorsAtOnceExactlyOneWins() throws Exception {
        var organizer = api.organizer();
        var path = draftPath(organizer);
        var seen = tag(organizer.put(path, Show.MAP));
        assertThat(statuses(() -> draw(organizer, path, seen)))
                .containsOnlyOnce(204)
                .allMatch(status -> status == 204 || status == 412);
        assertThat(tag(organizer.get(path))).isEqualTo("\"2\"");
    }

    /** The negative control: who does not say what they saw overwrites the others. */
    @Test
    void withoutATagTheLastOneWinsAndTheOthersAreLost() throws Exception {
        var organizer = api.organizer();
        var path = draftPath(organizer);
        organizer.put(path, Show.MAP);
        assertThat(statuses(() -> organizer.put(path, Show.MAP))).containsOnly(204);
        assertThat(tag(organizer.get(path))).isEqualTo("\"" + (EDITORS + 1) + "\"");
    }

    private static List<Integer> statuses(Callable<MvcTestResult> call) throws Exception {
        var together = new CyclicBarrier(EDITORS);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<Integer>>();
            for (var i = 0; i < EDITORS; i++) {
                running.add(
                        threads.submit(
                                () -> {
                                    together.await();
                                    return call.call().getResponse().getStatus();
                                }));
            }
            var statuses = new ArrayList<Integer>();
            for (var one : running) {
                statuses.add(one.get());
            }
            return statuses;
        }
    }

    private static MvcTestResult draw(Someone organizer, String path, String ifMatch) {
        return organizer.call(HttpMethod.PUT, path, Show.MAP, "If-Match", ifMatch);
    }

    private static String tag(MvcTestResult answer) {
        return String.valueOf(answer.getResponse().getHeader("ETag"));
    }

    private static String draftPath(Someone organizer) {
        var venueId = Show.id(organizer.done(organizer.post("/venues", Show.venueBody("X"))));
        return "/venues/" + venueId + "/seat-maps/draft";
    }
}
