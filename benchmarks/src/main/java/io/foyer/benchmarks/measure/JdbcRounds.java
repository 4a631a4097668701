package io.foyer.benchmarks.measure;

import io.foyer.benchmarks.load.LoadProcess;
import io.foyer.benchmarks.load.Outcome;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;

/** One prepared statement by JDBC over and over, on connections of its own, a commit each. */
final class JdbcRounds implements Contender {

    private static final long HIGHEST_MICROS = 60_000_000;

    private final String name;
    private final int connections;
    private final Statement statement;
    private final Connector database;
    private final List<ProcessHandle> postgres;

    JdbcRounds(
            String name,
            int connections,
            Statement statement,
            Connector database,
            List<ProcessHandle> postgres) {
        this.name = name;
        this.connections = connections;
        this.statement = statement;
        this.database = database;
        this.postgres = postgres;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Sample play(LoadProcess generator, int ignored, double seconds, double rate)
            throws IOException {
        var micros = new ConcurrentHistogram(HIGHEST_MICROS, 3);
        var done = new LongAdder();
        var before = ProcessorTime.of(postgres);
        var begin = System.nanoTime();
        var end = begin + (long) (seconds * 1e9);
        try (var threads = Executors.newFixedThreadPool(connections)) {
            Callable<Boolean> loop =
                    () -> {
                        try (var connection = database.connect();
                                var prepared = connection.prepareStatement(statement.sql())) {
                            while (System.nanoTime() < end && runs(prepared, done, micros)) {
                                // Until the time is over, or there is nothing left to do.
                            }
                        }
                        return true;
                    };
            for (var thread : threads.invokeAll(Collections.nCopies(connections, loop))) {
                thread.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IOException(e);
        }
        var took = (System.nanoTime() - begin) / 1e9;
        var spent = ProcessorTime.of(postgres).minus(before);
        var count = done.sum();
        return new Sample(
                new Outcome(
                        count,
                        Map.of(200, count),
                        took,
                        0,
                        micros.getValueAtPercentile(50),
                        micros.getValueAtPercentile(90),
                        micros.getValueAtPercentile(95),
                        micros.getValueAtPercentile(99),
                        micros.getMaxValue()),
                spent.toNanos() / 1e3 / Math.max(1, count));
    }

    private boolean runs(PreparedStatement prepared, LongAdder done, ConcurrentHistogram micros)
            throws SQLException {
        var start = System.nanoTime();
        var count = statement.run(prepared);
        micros.recordValue(Math.min(HIGHEST_MICROS, (System.nanoTime() - start) / 1_000));
        done.add(count);
        return count > 0;
    }

    /** Where connections come from. */
    @FunctionalInterface
    interface Connector {
        Connection connect() throws SQLException;
    }

    /** What is done each time. */
    interface Statement {
        String sql();

        /** How much was done by it; 0 when nothing is left. */
        long run(PreparedStatement prepared) throws SQLException;
    }
}
