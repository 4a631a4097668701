package io.foyer.search.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.platform.process.JvmTuning;
import io.foyer.platform.process.Ports;
import io.foyer.platform.store.ElasticsearchStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;

/** An Elasticsearch of the test's own, to be killed, frozen and broken. */
public final class OwnElasticsearch implements AutoCloseable {

    private final ElasticsearchStore store;
    private final HttpClient http = HttpClient.newHttpClient();

    private OwnElasticsearch(ElasticsearchStore store) {
        this.store = store;
    }

    public static OwnElasticsearch start(Path folder) {
        var programs = Path.of(System.getProperty("foyer.root"), ".foyer", "programs");
        var store = new ElasticsearchStore(programs, folder, Ports.free(), JvmTuning.QUICK_START);
        store.start();
        return new OwnElasticsearch(store);
    }

    public URI uri() {
        return store.uri();
    }

    public void kill() {
        store.handles().forEach(ProcessHandle::destroyForcibly);
        store.handles().forEach(each -> each.onExit().join());
    }

    /** Starts it again, with what it had written. */
    public void revive() {
        store.stop();
        store.start();
    }

    public void freeze() {
        signal("STOP");
    }

    public void thaw() {
        signal("CONT");
    }

    /** Asks for a change of an index. */
    public void change(String method, String path, String json) {
        try {
            var request =
                    HttpRequest.newBuilder(uri().resolve(path))
                            .timeout(Duration.ofSeconds(30))
                            .header("Content-Type", "application/json")
                            .method(method, bodyOf(json))
                            .build();
            var response = http.send(request, BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static BodyPublisher bodyOf(String json) {
        return json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json);
    }

    @Override
    public void close() {
        thaw();
        store.stop();
        store.forget();
    }

    private void signal(String name) {
        try {
            for (var process : store.handles()) {
                new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                        .start()
                        .waitFor();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
