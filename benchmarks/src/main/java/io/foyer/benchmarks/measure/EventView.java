package io.foyer.benchmarks.measure;

import io.foyer.benchmarks.scene.Sale;
import io.foyer.benchmarks.scene.Scene;
import io.foyer.platform.launcher.Service;
import java.io.IOException;
import java.util.List;

/** {@code GET /events/{id}} against Spring Boot and nginx writing the same bytes from memory. */
public final class EventView implements Measure {

    @Override
    public String name() {
        return "event-view";
    }

    @Override
    public List<String> run(Scene scene, Sale sale, Plan plan)
            throws IOException, InterruptedException {
        var path = "/api/v1/events/" + sale.eventId();
        return new SameBytes(scene, Service.EVENT, plan, "GET /events/{id}", path, false).compare();
    }
}
