package io.foyer.availability.layout;

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

    private final ShowtimeLayouts source;
    private final LayoutProperties limits;
    private final ConcurrentMap<UUID, Mono<ShowtimeLayout>> layouts = new ConcurrentHashMap<>();

    CachedLayouts(ShowtimeLayouts source, LayoutProperties limits) {
        this.source = source;
        this.limits = limits;
    }

    @Override
    public Mono<ShowtimeLayout> of(UUID showtimeId) {
        var layout = layouts.computeIfAbsent(showtimeId, this::cached);
        if (layouts.size() > limits.cached()) {
            forgetOneOtherThan(showtimeId);
        }
        return layout;
    }

    private Mono<ShowtimeLayout> cached(UUID showtimeId) {
        var last = new AtomicReference<ShowtimeLayout>();
        return Mono.defer(() -> source.of(showtimeId))
                .doOnNext(last::set)
                .onErrorResume(failure -> orElse(last.get(), failure))
                .cache(
                        layout -> limits.lifetime(),
                        failure -> limits.failureLifetime(),
                        limits::absentLifetime);
    }

    private static Mono<ShowtimeLayout> orElse(@Nullable ShowtimeLayout last, Throwable failure) {
        return last == null ? Mono.error(failure) : Mono.just(last);
    }

    /** Any other will do: whoever needs it asks again, and the bound is far above what is used. */
    private void forgetOneOtherThan(UUID showtimeId) {
        layouts.keySet().stream()
                .filter(other -> !other.equals(showtimeId))
                .findFirst()
                .ifPresent(layouts::remove);
    }
}
