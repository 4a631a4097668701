package io.foyer.queue.room;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.foyer.common.problem.Problem;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What tickets of a showtime cost, for people who decide whether to wait. */
@Service
public class Prices {

    private final LoadingCache<UUID, Optional<PriceRange>> ranges;

    Prices(Catalogue catalogue, RoomProperties limits) {
        this.ranges =
                Caffeine.newBuilder()
                        .maximumSize(limits.pricesKept())
                        .expireAfterWrite(limits.pricesLifetime())
                        .build(catalogue::prices);
    }

    /** Absent while nothing is priced, and while it cannot be found out: a room works without. */
    public Optional<PriceRange> of(UUID showtimeId) {
        try {
            return ranges.get(showtimeId);
        } catch (Problem unreachable) {
            return Optional.empty();
        }
    }
}
