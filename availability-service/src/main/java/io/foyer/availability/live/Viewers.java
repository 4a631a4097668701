package io.foyer.availability.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * Who looks at a showtime. Events are offered in one order: by whoever has the map's lock. That
 * takes as many tasks as there are loops, and each writes to all viewers whose loop it is: a task
 * for each viewer would cost as much as the writing.
 */
final class Viewers {

    private final Map<Executor, Set<Viewer>> open = new ConcurrentHashMap<>();
    private final LiveProperties limits;
    private final LiveMeters meters;

    Viewers(LiveProperties limits, LiveMeters meters) {
        this.limits = limits;
        this.meters = meters;
    }

    Viewer enter(ViewerConnection connection) {
        var viewer = new Viewer(limits, connection);
        open.computeIfAbsent(connection.loop(), loop -> ConcurrentHashMap.newKeySet()).add(viewer);
        return viewer;
    }

    void leave(Viewer viewer) {
        viewer.leave();
        var ofLoop = open.get(viewer.connection().loop());
        if (ofLoop != null) {
            ofLoop.remove(viewer);
        }
    }

    int count() {
        return open.values().stream().mapToInt(Set::size).sum();
    }

    /** Whoever has no room for it is dropped: that costs them a reconnect, and nobody else. */
    void publish(byte[] event) {
        open.forEach(
                (loop, viewers) -> {
                    // Whoever comes after this has read a map that knows of it.
                    var present = List.copyOf(viewers);
                    loop.execute(() -> present.forEach(viewer -> offer(viewer, event)));
                });
    }

    private void offer(Viewer viewer, byte[] event) {
        if (!viewer.isGone() && !viewer.offer(event)) {
            leave(viewer);
            viewer.drop();
            meters.dropped();
        }
    }

    /**
     * Ends all streams, each with one of these last words.
     *
     * @param lastWords in turn
     */
    void close(List<byte[]> lastWords) {
        var next = 0;
        for (var viewers : open.values()) {
            for (var viewer : new ArrayList<>(viewers)) {
                var words = lastWords.get(next++ % lastWords.size());
                viewer.connection().loop().execute(() -> viewer.close(words));
            }
        }
        open.clear();
    }
}
