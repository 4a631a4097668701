package io.foyer.system.client;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Somebody's place in a waiting room, looked at by polling. */
public final class PlaceInLine {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Api api;
    private final String token;
    private final String room;
    private JsonNode last;

    private PlaceInLine(Api api, String token, String room, JsonNode last) {
        this.api = api;
        this.token = token;
        this.room = room;
        this.last = last;
    }

    /** Takes a place, or finds the one there is; tries again until the room is known to be on. */
    static PlaceInLine join(Api api, String token, Show show) {
        var room = "waiting-rooms/" + show.showtimeId();
        var joined =
                await("a place in line")
                        .atMost(SOON)
                        .until(
                                () -> api.post(room + "/places", token, Map.of()),
                                reply -> reply.status() < 300);
        return new PlaceInLine(api, token, room, joined.body());
    }

    public String id() {
        return last.path("placeId").asString();
    }

    public long number() {
        return last.path("number").asLong();
    }

    public String state() {
        return last.path("state").asString();
    }

    public String notice() {
        return last.path("notice").asString("");
    }

    /** Present while the place is inside. */
    public String admissionToken() {
        return last.path("admissionToken").asString();
    }

    public String turnEndsAt() {
        return last.path("turnEndsAt").asString();
    }

    /** What one is told to wait before looking again. */
    public Duration pollAfter() {
        return Duration.ofSeconds(Math.max(1, last.path("pollAfter").asLong()));
    }

    /** Looks again. What fails changes nothing: whoever waits goes on waiting. */
    public PlaceInLine look() {
        var reply =
                api.call(
                        "GET",
                        room + "/places/" + id(),
                        token,
                        null,
                        Map.of("Queue-Ticket", last.path("ticket").asString("none")));
        if (reply.status() == 200) {
            last = reply.body();
        }
        return this;
    }

    /** Looks again and again until the turn has come. */
    public PlaceInLine awaitTurn() {
        await("a turn").atMost(SOON).until(() -> look().state().equals("ADMITTED"));
        return this;
    }

    public Reply leave() {
        return api.call("DELETE", room + "/places/" + id(), token, null, Map.of());
    }
}
