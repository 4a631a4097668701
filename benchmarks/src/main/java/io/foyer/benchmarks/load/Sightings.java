package io.foyer.benchmarks.load;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;
import org.HdrHistogram.Histogram;

/**
 * When wishes were sent, and when viewers saw the seats held. A wish is known by its first seat;
 * wishes are so far apart that no two ever share a pair of a delta. Whatever is numbered past the
 * wishes that it was made for is not noted: with such ones everything is warmed up.
 */
public final class Sightings {

    private static final long HIGHEST_MICROS = 60_000_000;

    private final int apart;
    private final AtomicLongArray sent;
    private final AtomicLongArray first;
    private final AtomicLongArray last;
    private final AtomicIntegerArray seen;
    private final Histogram micros = new Histogram(HIGHEST_MICROS, 3);

    /**
     * @param apart seats from the first one of a wish to the first one of the next
     */
    public Sightings(int wishes, int apart) {
        this.apart = apart;
        this.sent = new AtomicLongArray(wishes);
        this.first = new AtomicLongArray(wishes);
        this.last = new AtomicLongArray(wishes);
        this.seen = new AtomicIntegerArray(wishes);
    }

    /** The wish goes off now. */
    public void sent(int wish) {
        if (wish < sent.length()) {
            sent.set(wish, System.nanoTime());
        }
    }

    /** Called by one thread: a viewer got these pairs. */
    void seen(String pairs, long now) {
        for (var pair : pairs.split(",")) {
            var wish = firstSeat(pair) / apart;
            if (wish < sent.length() && sent.get(wish) != 0) {
                micros.recordValue(Math.min(HIGHEST_MICROS, (now - sent.get(wish)) / 1_000));
                if (seen.getAndIncrement(wish) == 0) {
                    first.set(wish, now);
                }
                last.set(wish, now);
            }
        }
    }

    /** How many viewers saw the wish. */
    public int viewersOf(int wish) {
        return seen.get(wish);
    }

    /** From sending a wish to a viewer's seeing it; to be asked for when all is seen. */
    public double millisAt(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1e3;
    }

    /** From the first viewer who saw a wish to the last one, on average. */
    public double meanSpreadMillis() {
        var sum = 0.0;
        for (var wish = 0; wish < sent.length(); wish++) {
            sum += (last.get(wish) - first.get(wish)) / 1e6;
        }
        return sum / sent.length();
    }

    private static int firstSeat(String pair) {
        var end = 0;
        while (end < pair.length() && Character.isDigit(pair.charAt(end))) {
            end++;
        }
        return Integer.parseInt(pair, 0, end, 10);
    }
}
