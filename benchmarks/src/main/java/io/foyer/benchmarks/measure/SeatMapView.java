package io.foyer.benchmarks.measure;

import io.foyer.benchmarks.scene.Sale;
import io.foyer.benchmarks.scene.Scene;
import io.foyer.platform.launcher.Service;
import java.io.IOException;
import java.util.List;

/** The layout of 20,000 seats, compressed, against Spring Boot and nginx writing the same bytes. */
public final class SeatMapView implements Measure {

    @Override
    public String name() {
        return "seat-map";
    }

    @Override
    public List<String> run(Scene scene, Sale sale, Plan plan)
            throws IOException, InterruptedException {
        var path = "/api/v1/showtimes/" + sale.showtimes().getFirst().id() + "/seat-map";
        return new SameBytes(scene, Service.EVENT, plan, "GET …/seat-map", path, true).compare();
    }
}
