package io.foyer.benchmarks.measure;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Each question once, a few at a time: what a round of some seconds gets through is a sample, and a
 * kind of question that is always slow may be missing from it. Names those that were slowest or
 * refused, so that they can be looked into.
 */
record EveryQuestion(URI service, int atOnce) {

    private static final int NAMED = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int OK = 200;

    private record Answer(String path, int status, Duration took) {}

    /** Prints the percentiles of those that were answered; returns how many were not. */
    long ask(List<String> paths) throws InterruptedException {
        var answers = answers(paths);
        var times =
                answers.stream()
                        .filter(answer -> answer.status() == OK)
                        .map(Answer::took)
                        .sorted()
                        .toList();
        var refused = answers.stream().filter(answer -> answer.status() != OK).toList();
        System.out.printf(
                Locale.ROOT,
                "  each of %,d questions once, %d at a time: p50 %d ms, p95 %d ms, p99 %d ms, max"
                        + " %d ms, refused %d%n",
                paths.size(),
                atOnce,
                at(times, 0.50),
                at(times, 0.95),
                at(times, 0.99),
                at(times, 1),
                refused.size());
        name(refused.isEmpty() ? answers : refused);
        return refused.size();
    }

    private List<Answer> answers(List<String> paths) throws InterruptedException {
        try (var client = HttpClient.newHttpClient();
                var askers = Executors.newFixedThreadPool(atOnce)) {
            var asked = askers.invokeAll(paths.stream().map(path -> asking(client, path)).toList());
            return asked.stream().map(Future::resultNow).toList();
        }
    }

    private Callable<Answer> asking(HttpClient client, String path) {
        return () -> {
            var request = HttpRequest.newBuilder(service.resolve(path)).timeout(PATIENCE).build();
            var start = System.nanoTime();
            var status = client.send(request, BodyHandlers.discarding()).statusCode();
            return new Answer(path, status, Duration.ofNanos(System.nanoTime() - start));
        };
    }

    private static void name(List<Answer> answers) {
        answers.stream()
                .sorted(Comparator.comparing(Answer::took).reversed())
                .limit(NAMED)
                .forEach(
                        answer ->
                                System.out.printf(
                                        Locale.ROOT,
                                        "    %d after %d ms: %s%n",
                                        answer.status(),
                                        answer.took().toMillis(),
                                        answer.path()));
    }

    private static long at(List<Duration> sorted, double share) {
        var index = (int) Math.ceil(share * sorted.size()) - 1;
        return sorted.isEmpty() ? 0 : sorted.get(Math.max(0, index)).toMillis();
    }
}
