package io.foyer.availability.live;

import io.foyer.availability.seatmap.Delta;
import io.foyer.availability.seatmap.LiveMap;
import org.jspecify.annotations.Nullable;

/**
 * How far a map is known, from deltas that are heard and from whole maps that are read. Both may be
 * late, doubled or missing. Not thread-safe: {@link WatchedMap} guards it.
 *
 * <ul>
 *   <li>A delta counts when it is the very next version; otherwise something is missing.
 *   <li>A read that is newer counts; what it changed becomes a delta for the viewers.
 *   <li>A read that is older counts only if nothing was heard since it began: then Redis itself
 *       went back, as it does when a replica takes over.
 * </ul>
 */
final class Progress {

    private @Nullable LiveMap map;
    private long newestHeard;
    private long mark;

    /** What a read changed, and so what viewers must be told. */
    sealed interface Step {

        record Nothing() implements Step {}

        record Forward(Delta delta) implements Step {}

        record Anew() implements Step {}
    }

    @Nullable LiveMap map() {
        return map;
    }

    /** A moment to tell a later {@link #read} whether anything happened in between. */
    long mark() {
        return mark;
    }

    boolean isBehind() {
        return map == null || map.version() < newestHeard;
    }

    /** Whether the delta was the next one, and so {@link #map} has moved on. */
    boolean heard(Delta delta) {
        mark++;
        newestHeard = Math.max(newestHeard, delta.version());
        if (map == null || delta.version() != map.version() + 1) {
            return false;
        }
        map = new LiveMap(delta.version(), map.seats().with(delta.changes()));
        return true;
    }

    Step read(LiveMap read, long markBefore) {
        var quiet = markBefore == mark;
        var known = map;
        if (known != null && read.version() == known.version()) {
            return new Step.Nothing();
        }
        if (known != null && read.version() < known.version() && !quiet) {
            return new Step.Nothing();
        }
        mark++;
        map = read;
        newestHeard = quiet ? read.version() : Math.max(newestHeard, read.version());
        return known == null || read.version() < known.version()
                ? new Step.Anew()
                : new Step.Forward(
                        new Delta(read.version(), known.seats().changesTo(read.seats())));
    }
}
