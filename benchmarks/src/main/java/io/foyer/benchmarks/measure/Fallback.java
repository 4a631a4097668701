package io.foyer.benchmarks.measure;

import io.foyer.benchmarks.load.Protocols;
import io.foyer.benchmarks.scene.Questions;
import io.foyer.benchmarks.scene.Requests;
import io.foyer.benchmarks.scene.SearchScene;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code GET /search} while Elasticsearch is stopped: how long Postgres takes. */
public final class Fallback implements SearchMeasure {

    private static final int QUESTIONS = 2_000;
    private static final int AT_ONCE = 4;
    private static final double GOOD_P95_MILLIS = 500;

    @Override
    public String name() {
        return "fallback";
    }

    @Override
    public List<String> run(SearchScene scene, Plan plan) throws IOException, InterruptedException {
        var paths = new Questions(scene.shows(), scene.listings()).searches(QUESTIONS);
        var service = scene.uncached();
        var servers = new ArrayList<>(scene.storeHandles());
        service.handle().ifPresent(servers::add);
        var search =
                new Side(
                        "GET /search, no Elasticsearch",
                        Protocols.HTTP,
                        service.url().getPort(),
                        scene.tape("fallback", paths.stream().map(path -> Requests.get(path, ""))),
                        200,
                        servers);
        var few = plan.with(AT_ONCE);
        scene.stopElasticsearch();
        try {
            search.play(scene.generator(), AT_ONCE, plan.warmUpSeconds(), 0);
            var full = search.play(scene.generator(), AT_ONCE, 3 * plan.roundSeconds(), 0);
            Latency.print(scene.generator(), few, search, full.outcome().perSecond());
            var refused = new EveryQuestion(service.url(), AT_ONCE).ask(paths);
            return verdict(full, refused);
        } finally {
            scene.startElasticsearch();
        }
    }

    private static List<String> verdict(Contender.Sample full, long refused) {
        var outcome = full.outcome();
        System.out.printf(
                Locale.ROOT,
                "GET /search, no Elasticsearch, %d at once: %.0f/s, %.0f µs CPU, p50 %.0f ms, p95"
                        + " %.0f ms (%.0f is good), p99 %.0f ms, answers by status %s%n",
                AT_ONCE,
                outcome.perSecond(),
                full.cpuMicros(),
                outcome.p50() / 1e3,
                outcome.p95() / 1e3,
                GOOD_P95_MILLIS,
                outcome.p99() / 1e3,
                outcome.statuses());
        return outcome.wrong() + refused == 0
                ? List.of()
                : List.of("fallback: " + (outcome.wrong() + refused) + " answers were none");
    }
}
