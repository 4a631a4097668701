package io.foyer.system.client;

import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A published showtime with its seats, in the order of their ordinals. */
public record Show(Api api, String eventId, String showtimeId, String name, List<String> seatIds) {

    public static Show read(Api api, String eventId, String showtimeId, String name) {
        var map = api.get("showtimes/" + showtimeId + "/seat-map", null).expect(200);
        return new Show(
                api,
                eventId,
                showtimeId,
                name,
                map.path("sections").findValues("seats").stream()
                        .flatMap(JsonNode::valueStream)
                        .map(seat -> seat.path("id").asString())
                        .toList());
    }

    public JsonNode availability() {
        return api.get("showtimes/" + showtimeId + "/availability", null).expect(200);
    }

    /** 0 free, 1 held, 2 sold, 3 not for sale. */
    public int stateOf(String seatId) {
        var bits = Base64.getDecoder().decode(availability().path("seats").asString());
        var ordinal = seatIds.indexOf(seatId);
        return bits[ordinal / 4] >> 2 * (ordinal % 4) & 3;
    }
}
