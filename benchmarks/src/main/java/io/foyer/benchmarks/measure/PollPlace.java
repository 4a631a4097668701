package io.foyer.benchmarks.measure;

import io.foyer.benchmarks.limit.HelloProcess;
import io.foyer.benchmarks.limit.Nginx;
import io.foyer.benchmarks.load.Protocols;
import io.foyer.benchmarks.measure.Comparison.Result;
import io.foyer.benchmarks.scene.Requests;
import io.foyer.benchmarks.scene.Rooms;
import io.foyer.benchmarks.scene.Rooms.Waiting;
import io.foyer.benchmarks.scene.Sale;
import io.foyer.benchmarks.scene.Scene;
import io.foyer.benchmarks.scene.SortedLine;
import io.foyer.platform.launcher.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code GET …/places/{placeId}} with the place's ticket, against Spring Boot writing as many bytes
 * and against {@code ZRANK} straight to Redis, which every poll of a line in Redis would need; then
 * the room's public document through nginx, which may keep it for a second, against nginx serving
 * the same bytes from a file.
 */
public final class PollPlace implements Measure {

    /**
     * Each of them polls more often than their token is verified, which is once a minute: as in a
     * room where people are told to ask every few seconds.
     */
    private static final int PEOPLE = 12_000;

    private static final int QUICK_PEOPLE = 100;

    /** At the usual 15 s the compilers still took a third of the processors. */
    private static final double WARM_UP_SECONDS = 60;

    /** Of these the door lets one in a minute, and whoever is in would be read. */
    private static final int FIRST = 50;

    private static final String RANKS = "bench:ranks";
    private static final int RANKED = 1_000_000;
    private static final int QUICK_RANKED = 10_000;
    private static final double FEW = 0.01;

    @Override
    public String name() {
        return "poll";
    }

    @Override
    public List<String> run(Scene scene, Sale sale, Plan plan)
            throws IOException, InterruptedException {
        var wrong = new ArrayList<String>();
        try (var rooms = Rooms.on(scene, List.of(sale.showtimes().getFirst()))) {
            var people = rooms.join(scene.issuer().buyers(plan.isQuoted() ? PEOPLE : QUICK_PEOPLE));
            polls(scene, rooms, people.subList(FIRST, people.size()), plan, wrong);
            publicDocument(scene, rooms, plan, wrong);
        }
        return wrong;
    }

    private static void polls(
            Scene scene, Rooms rooms, List<Waiting> people, Plan plan, List<String> wrong)
            throws IOException, InterruptedException {
        var bytes = scene.file("polled");
        Files.writeString(bytes, "x".repeat(rooms.answered(people.getFirst())));
        try (var hello = HelloProcess.start(bytes);
                var line = SortedLine.in(scene.platform().settings().ports().redis(), RANKS)) {
            line.fill(plan.isQuoted() ? RANKED : QUICK_RANKED);
            line.add(0, people.stream().map(Waiting::placeId).toList());
            var target =
                    new Side(
                            "GET …/places/{id} with a ticket",
                            Protocols.HTTP,
                            scene.portOf(Service.QUEUE),
                            scene.tape("poll", polls(rooms, people)),
                            200,
                            List.of(scene.processOf(Service.QUEUE)));
            if (plan.isQuoted()) {
                target.play(scene.generator(), plan.connections(), WARM_UP_SECONDS, 0);
            }
            var before = rooms.looks();
            var results =
                    new Comparison(scene.generator(), plan)
                            .of(target, List.of(hello(scene, hello), zrank(scene, people)));
            var looks = rooms.looks() - before;
            results.forEach(result -> report(result, wrong));
            var polls =
                    results.getFirst().targets().stream()
                            .mapToLong(sample -> sample.outcome().correct())
                            .sum();
            System.out.printf("  places were looked up %d times for %d polls%n", looks, polls);
            // The door looks once a second, whoever polls.
            if (plan.isQuoted() && looks > FEW * polls) {
                wrong.add("poll: %d polls, and %d looks at places".formatted(polls, looks));
            }
        }
    }

    private static Stream<byte[]> polls(Rooms rooms, List<Waiting> people) {
        return people.stream()
                .map(
                        waiting ->
                                Requests.getWith(
                                        rooms.place(waiting),
                                        "Authorization: Bearer %s\r\nQueue-Ticket: %s\r\n"
                                                .formatted(waiting.token(), waiting.ticket())));
    }

    private static Side hello(Scene scene, HelloProcess hello) {
        return new Side(
                "Spring Boot, as many bytes",
                Protocols.HTTP,
                hello.port(),
                scene.tape("hello-poll", Stream.of(Requests.getWith("/hello", ""))),
                200,
                List.of(hello.handle()));
    }

    private static Side zrank(Scene scene, List<Waiting> people) {
        var ranks = people.stream().map(waiting -> List.of("ZRANK", RANKS, waiting.placeId()));
        return new Side(
                "ZRANK straight to Redis",
                Protocols.RESP,
                scene.platform().settings().ports().redis(),
                scene.tape("zrank", ranks.map(Requests::redis)),
                200,
                scene.platform().stores().redis().handles());
    }

    private static void publicDocument(Scene scene, Rooms rooms, Plan plan, List<String> wrong)
            throws IOException, InterruptedException {
        var queue = scene.portOf(Service.QUEUE);
        var document = Document.fetch(scene, queue, rooms.room(), false, "room-document");
        var keeping = Nginx.keeping(queue, scene.file("nginx-keeping"));
        var serving = Nginx.serving(document.bytes(), "", scene.file("nginx-serving"));
        if (keeping.isEmpty() || serving.isEmpty()) {
            System.out.println("  (nginx is not installed, so it is not compared with)");
            return;
        }
        try (var cache = keeping.get();
                var files = serving.get()) {
            var target = nginx(scene, "GET /waiting-rooms/{id} by nginx", cache, rooms.room());
            var limit = nginx(scene, "nginx, the same bytes from a file", files, "/hello");
            report(new Comparison(scene.generator(), plan).of(target, limit), wrong);
        }
    }

    private static Side nginx(Scene scene, String name, Nginx nginx, String path) {
        return new Side(
                name,
                Protocols.HTTP,
                nginx.port(),
                scene.tape(name, Stream.of(Requests.getWith(path, ""))),
                200,
                List.of(nginx.handle()));
    }

    private static void report(Result result, List<String> wrong) {
        System.out.println(result.line());
        if (result.wrongAnswers() > 0) {
            wrong.add("poll: answers were " + result.statuses());
        }
    }
}
