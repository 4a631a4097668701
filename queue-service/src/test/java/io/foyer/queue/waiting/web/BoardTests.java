package io.foyer.queue.waiting.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.queue.fixture.Browser;
import java.util.ArrayList;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The line as everybody sees it move, and one's own place when something happens to it. */
class BoardTests {

    private static final LiveScene scene = new LiveScene();

    @AfterAll
    static void stop() {
        scene.close();
    }

    @Test
    void theServingNumberIsToldToAllAndAPlaceToItsOwner() {
        var showtime = scene.room();
        var first = scene.fan(showtime);
        first.awaitTurn();
        var second = scene.fan(showtime);
        var third = scene.fan(showtime);
        try (var seconds = second.board();
                var thirds = third.board()) {
            assertThat(seconds.subprotocol()).isEqualTo("foyer.board");
            assertThat(boardAndWaitingPlace(seconds).path("serving"))
                    .isEqualTo(boardAndWaitingPlace(thirds).path("serving"));

            first.buys();

            // Its place may have been told as it was once more, before the door was tended.
            until(seconds, board -> board.path("state").asString().equals("ADMITTED"));
            var seen = new ArrayList<JsonNode>();
            until(thirds, board -> seen.add(board) && board.path("serving").asInt() == 2);
            assertThat(seen)
                    .as("nothing has happened to the third's place")
                    .noneMatch(BoardTests::isPlace);
        }
    }

    @Test
    void whoComesBackGoesOnWhereTheLineIs() {
        var showtime = scene.room();
        var first = scene.fan(showtime);
        first.awaitTurn();
        var second = scene.fan(showtime);
        try (var board = second.board()) {
            until(board, BoardTests::isPlace);
        }
        first.buys();
        second.awaitTurn();

        try (var again = second.board()) {
            var place = until(again, BoardTests::isPlace);
            assertThat(place.path("placeId").asString()).isEqualTo(second.placeId());
            assertThat(place.path("admissionToken").asString()).isNotBlank();
        }
    }

    /** The board that shows both waiting, once the own place was told too, in whichever order. */
    private static JsonNode boardAndWaitingPlace(Browser.Connection from) {
        var told = new ArrayList<JsonNode>();
        until(
                from,
                next ->
                        told.add(next)
                                && told.stream().anyMatch(BoardTests::isWaitingPlace)
                                && told.stream().anyMatch(BoardTests::showsBoth));
        return told.stream().filter(BoardTests::showsBoth).findFirst().orElseThrow();
    }

    private static boolean isWaitingPlace(JsonNode document) {
        return isPlace(document) && document.path("state").asString().equals("WAITING");
    }

    private static boolean showsBoth(JsonNode document) {
        return document.path("waiting").asInt() == 2;
    }

    private static JsonNode until(Browser.Connection from, Predicate<JsonNode> wanted) {
        var passed = new ArrayList<JsonNode>();
        for (var i = 0; i < 100; i++) {
            var next = from.next();
            if (wanted.test(next)) {
                return next;
            }
            passed.add(next);
        }
        throw new AssertionError("Only " + passed);
    }

    private static boolean isPlace(JsonNode document) {
        return document.has("placeId");
    }
}
