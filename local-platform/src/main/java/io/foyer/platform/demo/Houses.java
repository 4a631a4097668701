package io.foyer.platform.demo;

import io.foyer.platform.demo.Programme.DemoVenue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Enters venues and publishes their seat maps, where they are not there yet. */
final class Houses {

    /** A venue that events can be entered for. */
    record House(String id, SeatMapDraft map) {}

    private final FoyerApi api;

    Houses(FoyerApi api) {
        this.api = api;
    }

    House open(DemoVenue venue) {
        SeatMapDraft map = venue.map().draw(venue.capacity());
        String id = find(venue).orElseGet(() -> enter(venue, map));
        if (api.get("/venues/" + id + "/sections").path("items").isEmpty()) {
            api.put("/venues/" + id + "/seat-maps/draft", map);
            api.post("/venues/" + id + "/seat-maps/publish", Map.of());
        }
        return new House(id, map);
    }

    private Optional<String> find(DemoVenue venue) {
        String city = URLEncoder.encode(venue.city(), StandardCharsets.UTF_8);
        for (JsonNode known : api.get("/venues?size=100&city=" + city).path("items")) {
            if (known.path("name").asString("").equals(venue.name())) {
                return Optional.of(known.required("id").asString());
            }
        }
        return Optional.empty();
    }

    private String enter(DemoVenue venue, SeatMapDraft map) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", venue.name());
        body.put("address", venue.address());
        body.put("city", venue.city());
        if (venue.state() != null) {
            body.put("state", venue.state());
        }
        body.put("country", venue.country());
        body.put("capacity", map.size());
        body.put("location", Map.of("lat", venue.lat(), "lon", venue.lon()));
        body.put("timeZone", venue.timeZone());
        return api.post("/venues", body).required("id").asString();
    }
}
