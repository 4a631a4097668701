package io.foyer.benchmarks.measure;

import io.foyer.benchmarks.limit.HelloProcess;
import io.foyer.benchmarks.load.Protocols;
import io.foyer.benchmarks.scene.Requests;
import io.foyer.benchmarks.scene.Rooms;
import io.foyer.benchmarks.scene.Sale;
import io.foyer.benchmarks.scene.Scene;
import io.foyer.platform.launcher.Service;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * {@code POST /waiting-rooms/{id}/places} by accounts that have no place, durable before the
 * answer, against {@code INCR}, the least that gives a number out, and {@code ZADD} of as many
 * members straight to Redis, which is what a line in Redis would cost at least, and against Spring
 * Boot echoing the place's document.
 */
public final class JoinLine implements Measure {

    private static final int ROOMS = 40;
    private static final int QUICK_ROOMS = 5;
    private static final int ACCOUNTS = 6_000;
    private static final int QUICK_ACCOUNTS = 4_000;
    private static final int MEMBERS = 500_000;

    /** In the usual half a minute there are too few joins for the compilers of a JVM. */
    private static final double WARM_UP_SECONDS = 75;

    @Override
    public String name() {
        return "join";
    }

    @Override
    public int showtimes(Plan plan) {
        return plan.isQuoted() ? ROOMS : QUICK_ROOMS;
    }

    @Override
    public List<String> run(Scene scene, Sale sale, Plan plan)
            throws IOException, InterruptedException {
        var wrong = new ArrayList<String>();
        var showtimes = sale.take(showtimes(plan));
        var accounts = scene.issuer().buyers(plan.isQuoted() ? ACCOUNTS : QUICK_ACCOUNTS);
        try (var rooms = Rooms.on(scene, showtimes);
                var hello = HelloProcess.start(scene.file("none"))) {
            var echo =
                    new Side(
                            "Spring Boot echoing a place",
                            Protocols.HTTP,
                            hello.port(),
                            scene.tape("echo-place", Stream.of(echo())),
                            201,
                            List.of(hello.handle()));
            var target =
                    new Side(
                            "POST …/places",
                            Protocols.HTTP,
                            scene.portOf(Service.QUEUE),
                            scene.tape("join", rooms.joins(accounts)),
                            201,
                            servers(scene));
            if (plan.isQuoted()) {
                target.play(scene.generator(), plan.connections(), WARM_UP_SECONDS, 0);
            }
            new Comparison(scene.generator(), plan)
                    .of(target, List.of(incr(scene), zadd(scene), echo))
                    .forEach(
                            result -> {
                                System.out.println(result.line());
                                if (result.wrongAnswers() > 0) {
                                    wrong.add("join: answers were " + result.statuses());
                                }
                            });
            wrong.addAll(rooms.broken());
        }
        return wrong;
    }

    private static List<ProcessHandle> servers(Scene scene) {
        var servers = new ArrayList<ProcessHandle>();
        servers.add(scene.processOf(Service.QUEUE));
        servers.addAll(scene.platform().stores().postgres().handles());
        return servers;
    }

    /** The next number and nothing else: no line gives places out faster than that. */
    private static Side incr(Scene scene) {
        return new Side(
                "INCR straight to Redis",
                Protocols.RESP,
                scene.platform().settings().ports().redis(),
                scene.tape("incr", Stream.of(Requests.redis(List.of("INCR", "bench:number")))),
                200,
                scene.platform().stores().redis().handles());
    }

    private static Side zadd(Scene scene) {
        var commands =
                IntStream.range(0, MEMBERS)
                        .mapToObj(
                                i ->
                                        Requests.redis(
                                                List.of(
                                                        "ZADD",
                                                        "bench:line",
                                                        Integer.toString(i),
                                                        UUID.randomUUID().toString())));
        return new Side(
                "ZADD straight to Redis",
                Protocols.RESP,
                scene.platform().settings().ports().redis(),
                scene.tape("zadd", commands),
                200,
                scene.platform().stores().redis().handles());
    }

    private static byte[] echo() {
        var place =
                """
                {"placeId":"%s","state":"WAITING","arrival":123456,"number":123456,"ahead":123000,\
                "estimate":null,"pollAfter":20,"ticket":"%s"}\
                """
                        .formatted(UUID.randomUUID(), "A".repeat(144));
        return Requests.post("/echo", "", "", place);
    }
}
