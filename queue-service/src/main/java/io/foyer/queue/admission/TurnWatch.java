package io.foyer.queue.admission;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Notices turns that are given and that end, at whichever instance, so that nobody who is inside or
 * was passed over has to be read with each poll. To be looked at with the board.
 */
@Service
public class TurnWatch {

    private final TurnNewsTable table;
    private final AdmissionProperties limits;
    private final AtomicLong looks = new AtomicLong();
    private final Cache<UUID, Known> known;

    TurnWatch(TurnNewsTable table, AdmissionProperties limits) {
        this.table = table;
        this.limits = limits;
        known = Caffeine.newBuilder().maximumSize(limits.turnRoomsKept()).build();
    }

    /**
     * @param readAt when it was looked last, by the database's clock
     */
    private record Known(TurnNews news, Instant readAt) {}

    /** To be asked before a place is read: what is noticed later may be news of it. */
    public long lastLook() {
        return looks.get();
    }

    /** Looks what was added since the last time. */
    public TurnNews of(UUID showtimeId) {
        var before = known.getIfPresent(showtimeId);
        var lately = table.since(showtimeId, before == null ? null : before.readAt());
        var look = looks.incrementAndGet();
        var news = rememberedSince(before, look);
        lately.forEach((placeId, changedAt) -> news.add(placeId, changedAt, look));
        known.put(showtimeId, new Known(news, lately.readAt()));
        return news;
    }

    private TurnNews rememberedSince(@Nullable Known before, long look) {
        return before == null || before.news().size() > limits.turnsKept()
                ? new TurnNews(look)
                : before.news();
    }
}
