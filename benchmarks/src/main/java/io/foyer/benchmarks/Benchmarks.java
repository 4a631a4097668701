package io.foyer.benchmarks;

import io.foyer.benchmarks.measure.AdvanceLine;
import io.foyer.benchmarks.measure.BestAvailable;
import io.foyer.benchmarks.measure.Browse;
import io.foyer.benchmarks.measure.ChangeStream;
import io.foyer.benchmarks.measure.CheckIn;
import io.foyer.benchmarks.measure.ChurningReserve;
import io.foyer.benchmarks.measure.Confirm;
import io.foyer.benchmarks.measure.EventView;
import io.foyer.benchmarks.measure.Fallback;
import io.foyer.benchmarks.measure.GatewayOverhead;
import io.foyer.benchmarks.measure.JoinLine;
import io.foyer.benchmarks.measure.LiveMapView;
import io.foyer.benchmarks.measure.LivePlaces;
import io.foyer.benchmarks.measure.LiveSeats;
import io.foyer.benchmarks.measure.LogIn;
import io.foyer.benchmarks.measure.MassRefund;
import io.foyer.benchmarks.measure.Measure;
import io.foyer.benchmarks.measure.Plan;
import io.foyer.benchmarks.measure.PollPlace;
import io.foyer.benchmarks.measure.RefusedReserve;
import io.foyer.benchmarks.measure.Report;
import io.foyer.benchmarks.measure.Reserve;
import io.foyer.benchmarks.measure.Search;
import io.foyer.benchmarks.measure.SearchMeasure;
import io.foyer.benchmarks.measure.SeatMapView;
import io.foyer.benchmarks.measure.Suggest;
import io.foyer.benchmarks.measure.WebhookIntake;
import io.foyer.benchmarks.scene.Sale;
import io.foyer.benchmarks.scene.Scene;
import io.foyer.benchmarks.scene.SearchScene;
import io.foyer.common.security.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code ./foyer bench [--quick] [--listings=COUNT] [MEASURE...]}: starts a platform of its own,
 * measures, prints each figure beside its limit, and stops everything. Ends with 1 when an answer
 * or an invariant was wrong.
 */
public final class Benchmarks {

    private static final List<Measure> MEASURES =
            List.of(
                    new EventView(),
                    new SeatMapView(),
                    new Browse(),
                    new GatewayOverhead(),
                    new LiveMapView(),
                    new LiveSeats(),
                    new LivePlaces(),
                    new Reserve(),
                    new RefusedReserve(),
                    new ChurningReserve(),
                    new BestAvailable(),
                    new Confirm(),
                    new WebhookIntake(),
                    new MassRefund(),
                    new CheckIn(),
                    new Report(),
                    new LogIn(),
                    new JoinLine(),
                    new PollPlace(),
                    new AdvanceLine());

    /** The one that takes Elasticsearch away comes last. */
    private static final List<SearchMeasure> OF_SEARCH =
            List.of(new Search(), new Suggest(), new ChangeStream(), new Fallback());

    private Benchmarks() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var wish = Wish.of(List.of(arguments));
        var measures = MEASURES.stream().filter(each -> wish.means(each.name())).toList();
        var ofSearch = OF_SEARCH.stream().filter(each -> wish.means(each.name())).toList();
        var known =
                Stream.concat(
                                MEASURES.stream().map(Measure::name),
                                OF_SEARCH.stream().map(SearchMeasure::name))
                        .toList();
        if (!known.containsAll(wish.measures())) {
            System.err.println("There is no such measure; there are " + known);
            System.exit(2);
        }
        System.out.printf(
                "%d processors, Java %s%n",
                Runtime.getRuntime().availableProcessors(), Runtime.version());
        var wrong = new ArrayList<String>();
        if (!measures.isEmpty()) {
            wrong.addAll(run(measures, wish));
        }
        if (!ofSearch.isEmpty()) {
            wrong.addAll(runOfSearch(ofSearch, wish));
        }
        wrong.forEach(sentence -> System.out.println("WRONG: " + sentence));
        System.exit(wrong.isEmpty() ? 0 : 1);
    }

    private static List<String> run(List<Measure> measures, Wish wish)
            throws IOException, InterruptedException {
        var wrong = new ArrayList<String>();
        try (var scene = Scene.set(root())) {
            var sale =
                    Sale.open(
                            scene.platform().gatewayUrl(),
                            scene.issuer().token(Role.ORGANIZER),
                            measures.stream().mapToInt(each -> each.showtimes(plan(wish))).sum());
            for (var measure : measures) {
                wrong.addAll(measure.run(scene, sale, plan(wish)));
            }
        }
        return wrong;
    }

    private static List<String> runOfSearch(List<SearchMeasure> measures, Wish wish)
            throws IOException, InterruptedException {
        var wrong = new ArrayList<String>();
        try (var scene = SearchScene.set(root(), wish.listings())) {
            for (var measure : measures) {
                wrong.addAll(measure.run(scene, plan(wish)));
            }
        }
        return wrong;
    }

    private static Plan plan(Wish wish) {
        return wish.quick() ? Plan.quick() : Plan.quoted();
    }

    private static Path root() {
        return Path.of(System.getProperty("foyer.root", "."));
    }
}
