package io.foyer.platform.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does the same to many things, a few at a time; the first failure ends it. */
final class SideBySide {

    /** Few, since the demo is loaded while the platform warms up on a small machine. */
    private static final int AT_A_TIME = 6;

    private SideBySide() {}

    /** What {@code work} makes of each item, by item, in their order. */
    static <T, R> Map<T, R> map(List<T> items, Function<T, R> work) {
        List<Future<R>> futures = new ArrayList<>();
        try (ExecutorService workers =
                Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().factory())) {
            try {
                items.forEach(item -> futures.add(workers.submit(() -> work.apply(item))));
                Map<T, R> results = new LinkedHashMap<>();
                for (int i = 0; i < items.size(); i++) {
                    results.put(items.get(i), futures.get(i).get());
                }
                return results;
            } catch (ExecutionException e) {
                workers.shutdownNow();
                throw e.getCause() instanceof RuntimeException failure
                        ? failure
                        : new DemoFailure("Loading the demo failed.", e);
            } catch (InterruptedException e) {
                workers.shutdownNow();
                Thread.currentThread().interrupt();
                throw new DemoFailure("Loading the demo was stopped.", e);
            }
        }
    }
}
