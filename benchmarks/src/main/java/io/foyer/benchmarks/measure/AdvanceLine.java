package io.foyer.benchmarks.measure;

import io.foyer.benchmarks.scene.MovedLine;
import io.foyer.benchmarks.scene.Sale;
import io.foyer.benchmarks.scene.Scene;
import io.foyer.benchmarks.scene.SortedLine;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * Calling up 10,000 people: the two statements by which a round moves a line on, under the fence of
 * its lease and with a durable commit; against taking as many out of a sorted set in Redis. Then by
 * four at once, after which the line must stand exactly where they moved it.
 */
public final class AdvanceLine implements Measure {

    private static final int PEOPLE = 10_000;
    private static final int AT_ONCE = 4;

    @Override
    public String name() {
        return "advance";
    }

    @Override
    public List<String> run(Scene scene, Sale sale, Plan plan)
            throws IOException, InterruptedException {
        var times = plan.isQuoted() ? 200 : 20;
        var ports = scene.platform().settings().ports();
        try (var line = MovedLine.in(ports.postgres());
                var sorted = SortedLine.in(ports.redis())) {
            var moved = new long[times];
            var popped = new long[times];
            for (var round = 0; round < times; round++) {
                sorted.fill(PEOPLE);
                popped[round] = nanosOf(() -> sorted.pop(PEOPLE));
                moved[round] = nanosOf(() -> line.advance(PEOPLE));
            }
            tell(moved, popped);
            return exact(line, times);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static void tell(long[] moved, long[] popped) {
        System.out.printf(
                Locale.ROOT,
                "advance: %d called up in %.3f ms (p99 %.3f ms); ZPOPMIN of as many %.3f ms (p99"
                        + " %.3f ms), ratio %.1f%n",
                PEOPLE,
                millis(moved, 0.5),
                millis(moved, 0.99),
                millis(popped, 0.5),
                millis(popped, 0.99),
                millis(popped, 0.5) / millis(moved, 0.5));
    }

    private static List<String> exact(MovedLine line, int times)
            throws SQLException, InterruptedException {
        var before = line.serving();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var advancers =
                    IntStream.range(0, AT_ONCE)
                            .mapToObj(each -> (Callable<Void>) () -> advance(line, times))
                            .toList();
            for (var done : threads.invokeAll(advancers)) {
                done.get();
            }
        } catch (ExecutionException failure) {
            return List.of("advance: one of four failed: " + failure.getCause());
        }
        var expected = before + (long) AT_ONCE * times * PEOPLE;
        return line.serving() == expected
                ? List.of()
                : List.of("advance: at %d and not at %d".formatted(line.serving(), expected));
    }

    private static Void advance(MovedLine line, int times) throws SQLException {
        try (var own = line.another()) {
            for (var time = 0; time < times; time++) {
                own.advance(PEOPLE);
            }
        }
        return null;
    }

    private interface Step {
        void run() throws SQLException, IOException;
    }

    private static long nanosOf(Step step) throws SQLException, IOException {
        var start = System.nanoTime();
        step.run();
        return System.nanoTime() - start;
    }

    private static double millis(long[] nanos, double share) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
    }
}
