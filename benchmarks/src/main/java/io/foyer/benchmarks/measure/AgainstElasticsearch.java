package io.foyer.benchmarks.measure;

import io.foyer.benchmarks.load.Protocols;
import io.foyer.benchmarks.measure.Comparison.Result;
import io.foyer.benchmarks.scene.Requests;
import io.foyer.benchmarks.scene.SearchScene;
import io.foyer.platform.launcher.ServiceProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Questions to search-service, and the requests it makes of them straight to Elasticsearch. */
final class AgainstElasticsearch {

    /** Elasticsearch searches with three threads on two processors: more only wait in its queue. */
    private static final int AT_ONCE = 8;

    /** A search takes milliseconds: in 30 s its code is not asked often enough to be compiled. */
    private static final double WARM_UP_SECONDS = 90;

    private static final String DEGRADED = "foyer_search_degraded_total";

    private final SearchScene scene;
    private final Plan plan;
    private final List<String> wrong = new ArrayList<>();

    AgainstElasticsearch(SearchScene scene, Plan plan) {
        this.scene = scene;
        this.plan = plan.with(AT_ONCE).warmedUpTo(WARM_UP_SECONDS);
    }

    /** What was found wrong so far. */
    List<String> wrong() {
        return wrong;
    }

    /** Compares, each answer asked for anew, and prints both latencies. */
    void compare(String name, List<String> paths) throws IOException, InterruptedException {
        var recording = scene.record(paths);
        var target = service(name, name, scene.uncached(), paths);
        var limit =
                new PerQuestion(
                        new Side(
                                "the same bodies to Elasticsearch",
                                Protocols.HTTP,
                                scene.elasticsearch().uri().getPort(),
                                scene.tape(name + "-bare", recording.requests().stream()),
                                200,
                                scene.storeHandles()),
                        recording.perQuestion());
        System.out.printf(
                Locale.ROOT,
                "%s: %d questions, %.2f requests of Elasticsearch for each%n",
                name,
                recording.questions(),
                recording.perQuestion());
        var result = compare(target, limit, scene.uncached());
        Latency.print(scene.generator(), plan, target, result.targetRate());
        Latency.print(scene.generator(), plan, limit, result.targetRate());
    }

    /** Compares what is asked often, with what is kept and without. */
    void compareKept(String name, List<String> paths) throws IOException, InterruptedException {
        var kept = service(name + ", popular ones kept", "kept", scene.search(), paths);
        var anew = service(name + ", each asked anew", "anew", scene.uncached(), paths);
        compare(kept, anew, scene.search());
    }

    private Result compare(Contender target, Contender limit, ServiceProcess service)
            throws IOException, InterruptedException {
        var degraded = Gauges.sum(service, DEGRADED);
        var result = new Comparison(scene.generator(), plan).of(target, limit);
        System.out.println(result.line());
        if (result.wrongAnswers() > 0) {
            wrong.add(result.target() + ": wrong answers, by status " + result.statuses());
        }
        var more = Gauges.sum(service, DEGRADED) - degraded;
        if (more > 0) {
            wrong.add("%s: %.0f answers were not Elasticsearch's".formatted(target.name(), more));
        }
        return result;
    }

    private Side service(String name, String tape, ServiceProcess service, List<String> paths) {
        var servers = new ArrayList<>(scene.storeHandles());
        service.handle().ifPresent(servers::add);
        return new Side(
                name,
                Protocols.HTTP,
                service.url().getPort(),
                scene.tape(tape, paths.stream().map(path -> Requests.get(path, ""))),
                200,
                servers);
    }
}
