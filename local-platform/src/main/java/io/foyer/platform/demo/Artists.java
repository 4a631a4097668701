package io.foyer.platform.demo;

import io.foyer.platform.demo.Programme.DemoPerformer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Enters performers, where they are not there yet. */
final class Artists {

    private final FoyerApi api;

    Artists(FoyerApi api) {
        this.api = api;
    }

    /** Returns the performer's id. */
    String engage(DemoPerformer performer) {
        String name = URLEncoder.encode(performer.name(), StandardCharsets.UTF_8);
        JsonNode known = api.get("/performers?name=" + name).path("items");
        return known.isEmpty() ? enter(performer) : known.path(0).required("id").asString();
    }

    private String enter(DemoPerformer performer) {
        Map<String, String> body =
                Map.of(
                        "name", performer.name(),
                        "type", performer.type(),
                        "biography", performer.biography());
        return api.post("/performers", body).required("id").asString();
    }
}
