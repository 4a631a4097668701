package io.foyer.benchmarks.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.random.RandomGenerator;
import org.HdrHistogram.ConcurrentHistogram;

/**
 * Plays a tape over many connections and records how long answers take.
 *
 * <p>In an open loop every request has a due time that does not depend on any answer. When all
 * connections are busy it waits for a free one, and that wait is part of its latency: a server that
 * stalls for a second is seen to stall, by everybody who would have come in that second.
 */
public final class Generator {

    private static final long HIGHEST_MICROS = 60_000_000;

    private final Load load;
    private final Tape tape;
    private final Schedule schedule;
    private final ConcurrentHistogram micros = new ConcurrentHistogram(HIGHEST_MICROS, 3);
    private final Map<Integer, LongAdder> statuses = new ConcurrentHashMap<>();

    public Generator(Load load) throws IOException {
        this.load = load;
        this.tape = Tape.open(Path.of(load.tape()), load.start());
        this.schedule =
                load.rate() > 0
                        ? new PoissonArrivals(load.rate(), RandomGenerator.of("L64X128MixRandom"))
                        : System::nanoTime;
    }

    /** Runs to its end; takes the load's seconds, and as long as the last answers take. */
    public Outcome run() throws InterruptedException {
        var begin = System.nanoTime();
        var end = begin + (long) (load.seconds() * 1e9);
        var threads = new Thread[load.connections()];
        for (var i = 0; i < threads.length; i++) {
            threads[i] = Thread.ofVirtual().start(() -> play(end));
        }
        for (var thread : threads) {
            thread.join();
        }
        return outcome((System.nanoTime() - begin) / 1e9);
    }

    private void play(long end) {
        try (var wire = new Wire(load.port(), load.protocol())) {
            for (var due = schedule.next(); due < end; due = schedule.next()) {
                waitUntil(due);
                var status = exchange(wire);
                statuses.computeIfAbsent(status, any -> new LongAdder()).increment();
                if (status == load.expected()) {
                    micros.recordValue(Math.min(HIGHEST_MICROS, (System.nanoTime() - due) / 1000));
                }
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private int exchange(Wire wire) {
        try {
            return wire.exchange(tape.next());
        } catch (IOException e) {
            return -1;
        }
    }

    private static void waitUntil(long due) throws InterruptedException {
        var wait = due - System.nanoTime();
        if (wait > 0) {
            Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
        }
    }

    private Outcome outcome(double seconds) {
        var seen = new TreeMap<Integer, Long>();
        statuses.forEach((status, count) -> seen.put(status, count.sum()));
        return new Outcome(
                seen.getOrDefault(load.expected(), 0L),
                seen,
                seconds,
                tape.position(),
                micros.getValueAtPercentile(50),
                micros.getValueAtPercentile(90),
                micros.getValueAtPercentile(95),
                micros.getValueAtPercentile(99),
                micros.getMaxValue());
    }

    /** When the next request is due, in {@link System#nanoTime()}. */
    interface Schedule {
        long next();
    }

    private static final class PoissonArrivals implements Schedule {

        private final double nanosBetween;
        private final RandomGenerator random;
        private double due = System.nanoTime();

        PoissonArrivals(double rate, RandomGenerator random) {
            this.nanosBetween = 1e9 / rate;
            this.random = random;
        }

        @Override
        public synchronized long next() {
            due += random.nextExponential() * nanosBetween;
            return (long) due;
        }
    }
}
