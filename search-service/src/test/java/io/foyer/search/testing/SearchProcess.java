package io.foyer.search.testing;

import io.foyer.platform.process.Ports;
import io.foyer.search.SearchServiceApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** A search-service in a process of its own, which can be killed and frozen. */
public final class SearchProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final int port;
    private final Process process;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final JsonMapper json = new JsonMapper();

    private SearchProcess(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    /** Starts it and does not wait for it. */
    public static SearchProcess start(SearchSettings settings) {
        return start(settings, SearchServiceApplication.class);
    }

    /**
     * As {@link #start(SearchSettings)}.
     *
     * @param main starts the service, with something of its own
     * @param options of the virtual machine
     */
    public static SearchProcess start(SearchSettings settings, Class<?> main, String... options) {
        var port = Ports.free();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of(options));
        command.add("-cp");
        command.add(
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(main.getName());
        var own = SearchSettings.beside(settings).with("server.port", String.valueOf(port));
        command.addAll(List.of(own.arguments()));
        try {
            var log = Path.of("target", "search-process-" + port + ".log").toFile();
            return new SearchProcess(
                    port,
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(log)
                            .start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The state of its stream; empty when it does not answer. */
    public String streamState() {
        var request =
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + port + "/internal/search/stream"))
                        .timeout(PATIENCE)
                        .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return json.readTree(answer.body()).path("state").asString();
        } catch (IOException noAnswer) {
            return "";
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    /** The status with which it ended; fails when it does not end by itself. */
    public int ended(Duration within) throws InterruptedException {
        if (!process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("It still runs");
        }
        return process.exitValue();
    }

    /** SIGKILL: nothing of it runs any more, and nothing is said to anybody. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** SIGSTOP: it keeps its connections and does nothing. */
    public void freeze() {
        signal("STOP");
    }

    /** SIGCONT: it goes on as if no time had passed. */
    public void thaw() {
        signal("CONT");
    }

    @Override
    public void close() {
        kill();
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor(5, TimeUnit.SECONDS);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitEnd() {
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
