package io.foyer.search.testing;

import io.foyer.search.testing.RunningSearch.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * Four people, each searching one time after the other, and how long each had to wait.
 *
 * @param answers all they got
 * @param waits of each of them, the shortest first
 */
public record Crowd(List<Answer> answers, List<Duration> waits) {

    private static final int PEOPLE = 4;
    private static final int SEARCHES = 50;
    private static final int HUNDRED = 100;

    /** Every search is another question. */
    public static Crowd searching(RunningSearch search, String words) {
        List<Callable<List<Timed>>> people =
                IntStream.range(0, PEOPLE)
                        .<Callable<List<Timed>>>mapToObj(
                                person -> () -> searches(search, words, person))
                        .toList();
        try (var threads = Executors.newFixedThreadPool(PEOPLE)) {
            var all = new ArrayList<Timed>();
            for (var person : threads.invokeAll(people)) {
                all.addAll(person.get());
            }
            return new Crowd(
                    all.stream().map(Timed::answer).toList(),
                    all.stream().map(Timed::took).sorted().toList());
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** What so many of a hundred did not have to wait longer than. */
    public Duration percentile(int percent) {
        return waits.get(Math.min(waits.size() - 1, waits.size() * percent / HUNDRED));
    }

    @Override
    public String toString() {
        return "%d searches, p50 %d ms, p95 %d ms, longest %d ms"
                .formatted(
                        waits.size(),
                        percentile(50).toMillis(),
                        percentile(95).toMillis(),
                        waits.getLast().toMillis());
    }

    private static List<Timed> searches(RunningSearch search, String words, int person) {
        return IntStream.range(0, SEARCHES)
                .mapToObj(
                        i ->
                                timed(
                                        search,
                                        "q=%s&priceMax=%d"
                                                .formatted(words, 900_000 + person * SEARCHES + i)))
                .toList();
    }

    private static Timed timed(RunningSearch search, String query) {
        var start = System.nanoTime();
        var answer = search.get("/api/v1/search?" + query);
        return new Timed(answer, Duration.ofNanos(System.nanoTime() - start));
    }

    private record Timed(Answer answer, Duration took) {}
}
