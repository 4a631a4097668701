package io.foyer.benchmarks.measure;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The most heap that a service was seen to use, garbage included, by its own metrics: an upper
 * bound of what it needed.
 */
final class HeapWatch implements AutoCloseable {

    private static final String USED = "jvm_memory_used_bytes{area=\"heap\"";
    private static final int LOOK_MILLIS = 100;

    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final URI metrics;
    private final Thread watcher;
    private volatile double peak;

    private HeapWatch(int managementPort) {
        metrics = URI.create("http://127.0.0.1:%d/actuator/prometheus".formatted(managementPort));
        watcher = Thread.ofVirtual().start(this::watch);
    }

    /** Looks ten times a second until it is closed. */
    static HeapWatch of(int managementPort) {
        return new HeapWatch(managementPort);
    }

    /** In bytes; 0 when nothing was seen. */
    double peak() {
        return peak;
    }

    private void watch() {
        try {
            while (!ended.get()) {
                peak = Math.max(peak, used());
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (IOException e) {
            System.out.println("  (the heap could not be watched: " + e.getMessage() + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private double used() throws IOException, InterruptedException {
        var answer = http.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString());
        return answer.body()
                .lines()
                .filter(line -> line.startsWith(USED))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    @Override
    public void close() throws InterruptedException {
        ended.set(true);
        watcher.join();
        http.close();
    }
}
