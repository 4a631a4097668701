package io.foyer.event.view;

import io.foyer.common.cache.Caches;
import io.foyer.common.cache.Form;
import io.foyer.common.cache.Kind;
import io.foyer.common.cache.Loads;
import io.foyer.common.cache.ReadThrough;
import io.foyer.common.cache.Representation;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;

/**
 * The seat maps of showtimes, ready to be sent. Each is built once per layout version, for all
 * instances: what its key names never changes, so no entry has to be dropped for being wrong.
 */
@Component
class Layouts {

    private static final Duration FOR_GOOD = Duration.ofDays(365);

    private final LayoutBuilder builder;
    private final Loads loads;
    private final ViewProperties limits;
    private final ReadThrough<Key, Representation> ready;

    Layouts(LayoutBuilder builder, Loads loads, Caches caches, ViewProperties limits) {
        this.builder = builder;
        this.loads = loads;
        this.limits = limits;
        this.ready =
                caches.of(
                        new Kind<>(
                                "layout",
                                new Compressed(),
                                limits.layoutKept(),
                                limits.layoutKept(),
                                limits.layoutsSize(),
                                (key, layout) -> layout.weight()));
    }

    /** The present layout of a showtime; one that is not public is built each time. */
    Representation of(ShowtimeRow showtime) {
        return showtime.isPublic()
                ? ready.get(
                                new Key(showtime.id(), showtime.layoutVersion()),
                                () -> Optional.of(loads.run(() -> builder.build(showtime))))
                        .orElseThrow()
                : builder.build(showtime);
    }

    /** That version of it, if it is public and this instance has it: then nobody asks Postgres. */
    Optional<Representation> ready(UUID showtimeId, String version) {
        return version.isEmpty() ? Optional.empty() : ready.present(new Key(showtimeId, version));
    }

    CacheControl caching(ShowtimeRow showtime, String wantedVersion) {
        if (!showtime.isPublic()) {
            return CacheControl.noStore();
        }
        return wantedVersion.equals(showtime.layoutVersion())
                ? forGood()
                : CacheControl.maxAge(limits.layoutLifetime()).cachePublic();
    }

    static CacheControl forGood() {
        return CacheControl.maxAge(FOR_GOOD).cachePublic().immutable();
    }

    private record Key(UUID showtimeId, String version) {

        @Override
        public String toString() {
            return showtimeId + ":" + version;
        }
    }

    private static final class Compressed implements Form<Representation> {

        @Override
        public byte[] write(Representation layout) {
            return layout.packed();
        }

        @Override
        public Representation read(byte[] bytes) {
            return Representation.unpacked(bytes);
        }
    }
}
