package io.foyer.queue.admission;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * In which look it was noticed last that a place was given a turn, or that its turn ended. Looks
 * are counted, not timed: a place that was read after a look began may be newer than what that look
 * saw, never older. Safe for concurrent use.
 */
public final class TurnNews {

    /** Proves nothing of anybody. */
    public static final TurnNews NONE = new TurnNews(Long.MAX_VALUE);

    private final long since;
    private final Map<UUID, Noticed> places = new ConcurrentHashMap<>();

    private record Noticed(long changedAt, long look) {}

    /**
     * @param since the look from which on everything was noticed
     */
    TurnNews(long since) {
        this.since = since;
    }

    /** Whether no turn of a place was given or has ended since it was read, after this look. */
    public boolean isNone(UUID placeId, long look) {
        var noticed = places.get(placeId);
        return look >= since && (noticed == null || noticed.look() <= look);
    }

    /**
     * @param changedAt in microseconds; what is not later than what is known is no news
     */
    void add(UUID placeId, long changedAt, long look) {
        places.merge(
                placeId,
                new Noticed(changedAt, look),
                (known, now) -> now.changedAt() > known.changedAt() ? now : known);
    }

    int size() {
        return places.size();
    }
}
