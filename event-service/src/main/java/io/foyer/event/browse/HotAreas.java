package io.foyer.event.browse;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * Areas that many ask for are looked up in Redis, all others in Postgres. How many is counted by
 * cells of half a degree, on this instance, for a while.
 */
@Component
@Primary
class HotAreas implements NearbyVenues {

    private static final double CELLS_PER_DEGREE = 2;

    private final PostgresNearbyVenues postgres;
    private final RedisVenues redis;
    private final BrowseProperties limits;
    private final LoadingCache<Cell, AtomicInteger> asked;

    HotAreas(PostgresNearbyVenues postgres, RedisVenues redis, BrowseProperties limits) {
        this.postgres = postgres;
        this.redis = redis;
        this.limits = limits;
        this.asked =
                Caffeine.newBuilder()
                        .expireAfterWrite(limits.hotWindow())
                        .maximumSize(limits.cells())
                        .build(cell -> new AtomicInteger());
    }

    @Override
    public List<UUID> within(Near circle) {
        return isHot(circle)
                ? redis.within(circle).orElseGet(() -> postgres.within(circle))
                : postgres.within(circle);
    }

    private boolean isHot(Near circle) {
        return asked.get(Cell.of(circle)).incrementAndGet() > limits.hotFrom();
    }

    private record Cell(int lat, int lon) {

        static Cell of(Near circle) {
            return new Cell(
                    (int) Math.floor(circle.lat() * CELLS_PER_DEGREE),
                    (int) Math.floor(circle.lon() * CELLS_PER_DEGREE));
        }
    }
}
