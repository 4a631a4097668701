package io.foyer.event.view;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.foyer.event.edge.Representation;
import io.foyer.event.pricing.Pricing;
import io.foyer.event.seatmap.SeatMapPublisher;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;

/**
 * The seat maps of showtimes, ready to be sent. Each is built once per layout version: what its key
 * names never changes, so no entry ever has to be thrown away for being wrong.
 */
@Component
class Layouts {

    private static final Duration FOR_GOOD = Duration.ofDays(365);

    private final SeatMapPublisher maps;
    private final Pricing pricing;
    private final LayoutWriter writer;
    private final ViewProperties limits;
    private final Cache<Key, Representation> ready;

    Layouts(SeatMapPublisher maps, Pricing pricing, LayoutWriter writer, ViewProperties limits) {
        this.maps = maps;
        this.pricing = pricing;
        this.writer = writer;
        this.limits = limits;
        this.ready =
                Caffeine.newBuilder()
                        .maximumWeight(limits.layoutsSize().toBytes())
                        .weigher((Key key, Representation layout) -> layout.weight())
                        .build();
    }

    Representation of(ShowtimeRow showtime) {
        var key =
                new Key(
                        showtime.id(),
                        showtime.seatMapVersion(),
                        showtime.pricesVersion(),
                        showtime.pricePeriod());
        return ready.get(key, missing -> build(showtime));
    }

    CacheControl caching(ShowtimeRow showtime, String wantedVersion) {
        if (!showtime.isPublic()) {
            return CacheControl.noStore();
        }
        return wantedVersion.equals(showtime.layoutVersion())
                ? CacheControl.maxAge(FOR_GOOD).cachePublic().immutable()
                : CacheControl.maxAge(limits.layoutLifetime()).cachePublic();
    }

    private Representation build(ShowtimeRow showtime) {
        var map =
                maps.find(showtime.venue().id(), showtime.seatMapVersion())
                        .orElseThrow(() -> new IllegalStateException("A pinned map is missing"));
        var prices = pricing.during(showtime.id(), showtime.pricePeriod());
        return Representation.of(writer.write(showtime, map, prices), showtime.seatMapVersion());
    }

    private record Key(UUID showtimeId, int seatMapVersion, long pricesVersion, int pricePeriod) {}
}
