package io.foyer.common.cache;

import com.github.benmanes.caffeine.cache.Weigher;
import java.time.Duration;
import java.util.UUID;
import org.springframework.util.unit.DataSize;

/**
 * What is kept, and for how long.
 *
 * @param name begins its keys in Redis and tags its metrics; another one when the form changes
 * @param local life of an instance's own copy
 * @param shared life of the copy in Redis, before jitter
 * @param size memory for own copies
 */
public record Kind<K, V>(
        String name,
        Form<V> form,
        Duration local,
        Duration shared,
        DataSize size,
        Weigher<K, V> weigher) {

    /** Things whose own copies all weigh about as much. */
    public static <V> Kind<UUID, V> of(
            String name, Form<V> form, CacheProperties limits, int weight) {
        return new Kind<>(
                name,
                form,
                limits.localLifetime(),
                limits.sharedLifetime(),
                limits.localSize(),
                (id, value) -> weight);
    }
}
