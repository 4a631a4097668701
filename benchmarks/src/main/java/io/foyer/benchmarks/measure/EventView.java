package io.foyer.benchmarks.measure;

import io.foyer.benchmarks.limit.HelloProcess;
import io.foyer.benchmarks.load.Protocols;
import io.foyer.benchmarks.scene.Requests;
import io.foyer.benchmarks.scene.Sale;
import io.foyer.benchmarks.scene.Scene;
import io.foyer.platform.launcher.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** {@code GET /events/{id}} against Spring Boot writing the same bytes from memory. */
public final class EventView implements Measure {

    @Override
    public String name() {
        return "event-view";
    }

    @Override
    public List<String> run(Scene scene, Sale sale, Plan plan)
            throws IOException, InterruptedException {
        var path = "/api/v1/events/" + sale.eventId();
        var answer = answer(scene, path);
        try (var hello = HelloProcess.start(answer)) {
            var target =
                    new Side(
                            "GET /events/{id} (" + Files.size(answer) + " bytes)",
                            Protocols.HTTP,
                            scene.portOf(Service.EVENT),
                            scene.tape("event-view", Stream.of(Requests.get(path, ""))),
                            200,
                            List.of(scene.processOf(Service.EVENT)));
            var limit =
                    new Side(
                            "Spring Boot, the same bytes",
                            Protocols.HTTP,
                            hello.port(),
                            scene.tape("hello", Stream.of(Requests.get("/hello", ""))),
                            200,
                            List.of(hello.handle()));
            var result = new Comparison(scene.generator(), plan).of(target, limit);
            System.out.println(result.line());
            Latency.print(scene.generator(), plan, target, result.targetRate());
            return result.wrongAnswers() == 0 ? List.of() : List.of("wrong answers");
        }
    }

    static Path answer(Scene scene, String path) throws IOException, InterruptedException {
        var uri = URI.create("http://127.0.0.1:" + scene.portOf(Service.EVENT) + path);
        var file = scene.file("event.json");
        try (var http = HttpClient.newHttpClient()) {
            var response =
                    http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofFile(file));
            if (response.statusCode() != 200) {
                throw new IOException(uri + " answered " + response.statusCode());
            }
        }
        return file;
    }
}
