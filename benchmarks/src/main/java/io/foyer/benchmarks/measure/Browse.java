package io.foyer.benchmarks.measure;

import io.foyer.benchmarks.limit.HelloProcess;
import io.foyer.benchmarks.load.Protocols;
import io.foyer.benchmarks.scene.BigCatalogue;
import io.foyer.benchmarks.scene.BigCatalogue.Point;
import io.foyer.benchmarks.scene.Requests;
import io.foyer.benchmarks.scene.Sale;
import io.foyer.benchmarks.scene.Scene;
import io.foyer.platform.launcher.Service;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code GET /events?near=} on 100,000 events: what many ask for, against Spring Boot writing the
 * same bytes; and what nobody asked for before, against the same SQL straight by JDBC.
 */
public final class Browse implements Measure {

    private static final double RADIUS_KM = 20;
    private static final int ASKED_FOR_BY_MANY = 100;

    /** More than are asked for while a page is kept, so that each is new when its turn comes. */
    private static final int NEW_EACH_TIME = 50_000;

    @Override
    public String name() {
        return "browse";
    }

    @Override
    public List<String> run(Scene scene, Sale sale, Plan plan)
            throws IOException, InterruptedException {
        var catalogue = BigCatalogue.in(scene);
        var comparison = new Comparison(scene.generator(), plan);
        var wrong = new ArrayList<String>();
        var popular = catalogue.points(ASKED_FOR_BY_MANY);
        var answer =
                Document.fetch(
                                scene,
                                scene.portOf(Service.EVENT),
                                path(popular.getFirst()),
                                false,
                                "browse")
                        .bytes();
        try (var hello = HelloProcess.start(answer)) {
            var kept = service(scene, "GET /events?near=, asked often", popular);
            var limit =
                    new Side(
                            "Spring Boot, the same bytes",
                            Protocols.HTTP,
                            hello.port(),
                            scene.tape("hello", Stream.of(Requests.get("/hello", ""))),
                            200,
                            List.of(hello.handle()));
            report(comparison.of(kept, limit), wrong);
        }
        var points = catalogue.points(NEW_EACH_TIME);
        var fresh = service(scene, "GET /events?near=, new each time", points);
        var straight =
                new StraightSql(
                        catalogue,
                        points,
                        RADIUS_KM,
                        scene.platform().stores().postgres().handles());
        var result = comparison.of(fresh, straight);
        report(result, wrong);
        Latency.print(scene.generator(), plan, fresh, result.targetRate());
        return wrong;
    }

    private static Side service(Scene scene, String name, List<Point> points) {
        var servers = new ArrayList<ProcessHandle>();
        servers.add(scene.processOf(Service.EVENT));
        servers.addAll(scene.platform().stores().postgres().handles());
        servers.addAll(scene.platform().stores().redis().handles());
        return new Side(
                name,
                Protocols.HTTP,
                scene.portOf(Service.EVENT),
                scene.tape(
                        "browse" + points.size(),
                        points.stream().map(point -> Requests.get(path(point), ""))),
                200,
                servers);
    }

    private static String path(Point point) {
        return "/api/v1/events?near=" + point + "&radiusKm=" + RADIUS_KM;
    }

    private static void report(Comparison.Result result, List<String> wrong) {
        System.out.println(result.line());
        if (result.wrongAnswers() > 0) {
            wrong.add(result.target() + ": " + result.wrongAnswers() + " wrong answers");
        }
    }
}
