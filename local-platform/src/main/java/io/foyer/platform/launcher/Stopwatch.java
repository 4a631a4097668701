package io.foyer.platform.launcher;

import java.time.Duration;
import java.util.Locale;

/** Says how long something took, in seconds, as people read it. */
final class Stopwatch {

    private final long start = System.nanoTime();

    /** Such as {@code Redis is ready (0.3 s)}. */
    String line(String what) {
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        return String.format(Locale.ROOT, "%s (%.1f s)", what, taken.toMillis() / 1000.0);
    }
}
