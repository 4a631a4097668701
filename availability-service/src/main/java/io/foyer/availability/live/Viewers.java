package io.foyer.availability.live;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who looks at a showtime. Events are offered in one order: by whoever has the map's lock. */
final class Viewers {

    private final Set<Viewer> open = ConcurrentHashMap.newKeySet();
    private final LiveProperties limits;
    private final LiveMeters meters;

    Viewers(LiveProperties limits, LiveMeters meters) {
        this.limits = limits;
        this.meters = meters;
    }

    Viewer enter(Runnable cut) {
        var viewer = new Viewer(limits, cut);
        open.add(viewer);
        return viewer;
    }

    void leave(Viewer viewer) {
        open.remove(viewer);
    }

    int count() {
        return open.size();
    }

    /** Whoever has no room for it is dropped: that costs them a reconnect, and nobody else. */
    void publish(byte[] event) {
        for (var viewer : List.copyOf(open)) {
            if (!viewer.offer(event)) {
                open.remove(viewer);
                viewer.drop();
                meters.dropped();
            }
        }
    }

    /**
     * Ends all streams, each with one of these last words.
     *
     * @param lastWords in turn
     */
    void close(List<byte[]> lastWords) {
        var next = 0;
        for (var viewer : List.copyOf(open)) {
            viewer.offer(lastWords.get(next++ % lastWords.size()));
            viewer.close();
        }
        open.clear();
    }
}
