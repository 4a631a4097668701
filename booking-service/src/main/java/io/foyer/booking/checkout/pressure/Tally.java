package io.foyer.booking.checkout.pressure;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;

/** Counts wishes of one showtime since it was last read; many write, one reads. */
final class Tally {

    private static final long LONGEST_MILLIS = TimeUnit.MINUTES.toMillis(1);
    private static final int DIGITS = 2;
    private static final double PERCENTILE = 95;

    private final LongAdder holds = new LongAdder();
    private final LongAdder taken = new LongAdder();
    private final LongAdder busy = new LongAdder();
    private final Recorder millis = new Recorder(LONGEST_MILLIS, DIGITS);
    private int quietReads;

    /**
     * What was counted; all zero when nobody asked.
     *
     * @param isLast whether it is not counted any more
     */
    record Counts(long holds, long taken, long busy, long p95Millis, boolean isLast) {

        Counts(long holds, long taken, long busy, long p95Millis) {
            this(holds, taken, busy, p95Millis, false);
        }

        Counts asLast() {
            return new Counts(holds, taken, busy, p95Millis, true);
        }

        boolean isQuiet() {
            return holds + taken + busy == 0;
        }
    }

    void held(long nanos) {
        holds.increment();
        record(nanos);
    }

    void taken(long nanos) {
        taken.increment();
        record(nanos);
    }

    void busy(long nanos) {
        busy.increment();
        record(nanos);
    }

    private void record(long nanos) {
        millis.recordValue(Math.min(TimeUnit.NANOSECONDS.toMillis(nanos), LONGEST_MILLIS));
    }

    /** From here on it counts anew. A wish that ends during the reading is counted once. */
    Counts read() {
        Histogram lately = millis.getIntervalHistogram();
        var counts =
                new Counts(
                        holds.sumThenReset(),
                        taken.sumThenReset(),
                        busy.sumThenReset(),
                        lately.getValueAtPercentile(PERCENTILE));
        quietReads = counts.isQuiet() ? quietReads + 1 : 0;
        return counts;
    }

    /** How often in a row there was nothing to read; known to the one who reads. */
    int quietReads() {
        return quietReads;
    }
}
