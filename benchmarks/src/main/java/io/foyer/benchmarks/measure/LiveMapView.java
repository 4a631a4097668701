package io.foyer.benchmarks.measure;

import io.foyer.benchmarks.scene.Sale;
import io.foyer.benchmarks.scene.Scene;
import io.foyer.platform.launcher.Service;
import java.io.IOException;
import java.util.List;

/**
 * The live map of 20,000 seats as it is polled, against Spring Boot and nginx writing the same
 * bytes; and by somebody who has it already (304).
 */
public final class LiveMapView implements Measure {

    @Override
    public String name() {
        return "live-map";
    }

    @Override
    public List<String> run(Scene scene, Sale sale, Plan plan)
            throws IOException, InterruptedException {
        var path = "/api/v1/showtimes/" + sale.showtimes().getLast().id() + "/availability";
        return new SameBytes(scene, Service.AVAILABILITY, plan, "GET …/availability", path, false)
                .compare();
    }
}
