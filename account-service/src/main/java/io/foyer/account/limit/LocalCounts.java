package io.foyer.account.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** This instance's own counts, for when Redis is away; the least used are forgotten first. */
@Component
class LocalCounts implements Counts {

    private final Cache<String, Window> windows;
    private final InstantSource clock;

    LocalCounts(LimitProperties limits, InstantSource clock) {
        this.windows = Caffeine.newBuilder().maximumSize(limits.localCounts()).build();
        this.clock = clock;
    }

    @Override
    public Counted add(String key, Duration window) {
        var now = clock.instant();
        return windows.asMap()
                .compute(key, (_, present) -> oneMore(present, now, window))
                .counted(now);
    }

    @Override
    public Counted read(String key) {
        var now = clock.instant();
        var window = windows.getIfPresent(key);
        return window == null || window.isOver(now) ? Counted.NONE : window.counted(now);
    }

    @Override
    public void clear(String key) {
        windows.invalidate(key);
    }

    private static Window oneMore(@Nullable Window present, Instant now, Duration length) {
        return present == null || present.isOver(now)
                ? new Window(1, now.plus(length))
                : new Window(present.number + 1, present.end);
    }

    private record Window(long number, Instant end) {

        boolean isOver(Instant now) {
            return !now.isBefore(end);
        }

        Counted counted(Instant now) {
            return new Counted(number, Duration.between(now, end));
        }
    }
}
