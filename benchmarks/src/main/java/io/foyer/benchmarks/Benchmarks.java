package io.foyer.benchmarks;

import io.foyer.benchmarks.measure.Browse;
import io.foyer.benchmarks.measure.EventView;
import io.foyer.benchmarks.measure.GatewayOverhead;
import io.foyer.benchmarks.measure.LogIn;
import io.foyer.benchmarks.measure.Measure;
import io.foyer.benchmarks.measure.Plan;
import io.foyer.benchmarks.measure.Reserve;
import io.foyer.benchmarks.measure.SeatMapView;
import io.foyer.benchmarks.scene.Sale;
import io.foyer.benchmarks.scene.Scene;
import io.foyer.common.security.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * {@code ./foyer bench [--quick] [MEASURE...]}: starts a platform of its own, measures, prints each
 * figure beside its limit, and stops everything. Ends with 1 when an answer or an invariant was
 * wrong.
 */
public final class Benchmarks {

    private static final int SHOWTIMES = 60;
    private static final int QUICK_SHOWTIMES = 3;
    private static final List<Measure> MEASURES =
            List.of(
                    new EventView(),
                    new SeatMapView(),
                    new Browse(),
                    new GatewayOverhead(),
                    new Reserve(),
                    new LogIn());

    private Benchmarks() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var wanted = new ArrayList<>(Arrays.asList(arguments));
        var quick = wanted.remove("--quick");
        var measures =
                MEASURES.stream()
                        .filter(each -> wanted.isEmpty() || wanted.contains(each.name()))
                        .toList();
        if (measures.isEmpty()) {
            System.err.println(
                    "There is no such measure; there are "
                            + MEASURES.stream().map(Measure::name).toList());
            System.exit(2);
        }
        System.exit(run(measures, quick) ? 0 : 1);
    }

    private static boolean run(List<Measure> measures, boolean quick)
            throws IOException, InterruptedException {
        var wrong = new ArrayList<String>();
        try (var scene = Scene.set(Path.of(System.getProperty("foyer.root", ".")))) {
            var sale =
                    Sale.open(
                            scene.platform().gatewayUrl(),
                            scene.issuer().token(Role.ORGANIZER),
                            quick ? QUICK_SHOWTIMES : SHOWTIMES);
            System.out.printf(
                    "%d processors, Java %s%n",
                    Runtime.getRuntime().availableProcessors(), Runtime.version());
            for (var measure : measures) {
                wrong.addAll(measure.run(scene, sale, quick ? Plan.quick() : Plan.quoted()));
            }
        }
        wrong.forEach(sentence -> System.out.println("WRONG: " + sentence));
        return wrong.isEmpty();
    }
}
