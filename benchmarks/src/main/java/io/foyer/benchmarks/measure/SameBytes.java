package io.foyer.benchmarks.measure;

import io.foyer.benchmarks.limit.HelloApplication;
import io.foyer.benchmarks.limit.HelloProcess;
import io.foyer.benchmarks.limit.Nginx;
import io.foyer.benchmarks.load.Protocols;
import io.foyer.benchmarks.measure.Comparison.Result;
import io.foyer.benchmarks.scene.Requests;
import io.foyer.benchmarks.scene.Scene;
import io.foyer.platform.launcher.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A read of a service against Spring Boot and against nginx writing the same bytes; and the same
 * read by somebody who has it already (304) against theirs.
 */
final class SameBytes {

    private static final String ZIPPED = "Accept-Encoding: gzip\r\n";

    private final Scene scene;
    private final Service service;
    private final Plan plan;
    private final String name;
    private final String path;
    private final String accept;
    private final Document document;
    private final List<String> wrong = new ArrayList<>();

    SameBytes(Scene scene, Service service, Plan plan, String name, String path, boolean zipped)
            throws IOException, InterruptedException {
        this.scene = scene;
        this.service = service;
        this.plan = plan;
        this.name = name;
        this.path = path;
        this.accept = zipped ? ZIPPED : "";
        this.document =
                Document.fetch(scene, scene.portOf(service), path, zipped, fileName("document"));
    }

    List<String> compare() throws IOException, InterruptedException {
        try (var hello = HelloProcess.start(document.bytes())) {
            var whole = target(whole(), accept, 200);
            var result =
                    report(
                            whole,
                            limit(
                                    "Spring Boot, the same bytes",
                                    hello.port(),
                                    "/hello",
                                    "",
                                    200,
                                    hello.handle()));
            Latency.print(scene.generator(), plan, whole, result.targetRate());
            if (!document.tag().isEmpty()) {
                report(
                        unchanged(),
                        limit(
                                "Spring Boot, 304",
                                hello.port(),
                                "/tagged",
                                ifNoneMatch(HelloApplication.TAG),
                                304,
                                hello.handle()));
            }
        }
        compareToNginx();
        return wrong;
    }

    private void compareToNginx() throws IOException, InterruptedException {
        var started = Nginx.serving(document.bytes(), document.encoding(), folder());
        if (started.isEmpty()) {
            System.out.println("  (nginx is not installed, so it is not compared with)");
            return;
        }
        try (var nginx = started.get()) {
            report(
                    target(whole(), accept, 200),
                    limit(
                            "nginx, the same bytes",
                            nginx.port(),
                            "/hello",
                            "",
                            200,
                            nginx.handle()));
            if (!document.tag().isEmpty()) {
                var tag =
                        Document.fetch(scene, nginx.port(), "/hello", false, fileName("tag")).tag();
                report(
                        unchanged(),
                        limit(
                                "nginx, 304",
                                nginx.port(),
                                "/hello",
                                ifNoneMatch(tag),
                                304,
                                nginx.handle()));
            }
        }
    }

    private String whole() throws IOException {
        var encoding = document.encoding().isEmpty() ? "" : " " + document.encoding();
        return "%s (%d bytes%s)".formatted(name, Files.size(document.bytes()), encoding);
    }

    private Side unchanged() {
        return target(name + ", 304", accept + ifNoneMatch(document.tag()), 304);
    }

    private Side target(String title, String headers, int status) {
        return limit(title, scene.portOf(service), path, headers, status, scene.processOf(service));
    }

    private Side limit(
            String title,
            int port,
            String address,
            String headers,
            int status,
            ProcessHandle server) {
        var tape = scene.tape(fileName(title), Stream.of(Requests.getWith(address, headers)));
        return new Side(title, Protocols.HTTP, port, tape, status, List.of(server));
    }

    private Result report(Side target, Side limit) throws IOException {
        var result = new Comparison(scene.generator(), plan).of(target, limit);
        System.out.println(result.line());
        if (result.wrongAnswers() > 0) {
            wrong.add(result.target() + ": " + result.wrongAnswers() + " wrong answers");
        }
        return result;
    }

    private Path folder() {
        return scene.file(fileName("nginx"));
    }

    private String fileName(String what) {
        return (name + "-" + what).replaceAll("[^A-Za-z0-9]+", "-");
    }

    private static String ifNoneMatch(String tag) {
        return "If-None-Match: " + tag + "\r\n";
    }
}
