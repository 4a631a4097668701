package io.foyer.availability.layout;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Keeps layouts for a while and asks once however many wait. A layout that cannot be refreshed
 * stays in use: old prices beat no map.
 */
final class CachedLayouts implements ShowtimeLayouts {

    private final LayoutSource source;
    private final LayoutProperties limits;
    private final InstantSource clock;
    private final ConcurrentMap<UUID, Kept> layouts = new ConcurrentHashMap<>();

    CachedLayouts(LayoutSource source, LayoutProperties limits, InstantSource clock) {
        this.source = source;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public Mono<ShowtimeLayout> of(UUID showtimeId) {
        var kept = layouts.computeIfAbsent(showtimeId, this::kept);
        if (layouts.size() > limits.cached()) {
            forgetOneOtherThan(showtimeId);
        }
        return kept.read.map(read -> kept.withWhatWasHeard(read, limits));
    }

    @Override
    public void heard(UUID showtimeId, Map<UUID, Long> totals) {
        var kept = layouts.get(showtimeId);
        if (kept != null) {
            kept.hear(totals, clock.instant());
        }
    }

    private Kept kept(UUID showtimeId) {
        return new Kept(cached(showtimeId));
    }

    private Mono<Read> cached(UUID showtimeId) {
        var last = new AtomicReference<Read>();
        return Mono.defer(() -> source.of(showtimeId))
                .map(layout -> new Read(layout, clock.instant()))
                .doOnNext(last::set)
                .onErrorResume(failure -> orElse(last.get(), failure))
                .cache(
                        layout -> limits.lifetime(),
                        failure -> limits.failureLifetime(),
                        limits::absentLifetime);
    }

    private static Mono<Read> orElse(@Nullable Read last, Throwable failure) {
        return last == null ? Mono.error(failure) : Mono.just(last);
    }

    /** Any other will do: whoever needs it asks again, and the bound is far above what is used. */
    private void forgetOneOtherThan(UUID showtimeId) {
        layouts.keySet().stream()
                .filter(other -> !other.equals(showtimeId))
                .findFirst()
                .ifPresent(layouts::remove);
    }

    private static final class Kept {

        private final Mono<Read> read;
        private volatile HeardPrices heard = HeardPrices.NONE;

        Kept(Mono<Read> read) {
            this.read = read;
        }

        synchronized void hear(Map<UUID, Long> totals, Instant now) {
            heard = heard.and(totals, now);
        }

        ShowtimeLayout withWhatWasHeard(Read known, LayoutProperties limits) {
            return heard.over(known.layout(), known.at(), limits.pricesHeardWithin());
        }
    }

    private record Read(ShowtimeLayout layout, Instant at) {}
}
