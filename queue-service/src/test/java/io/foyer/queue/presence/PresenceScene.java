package io.foyer.queue.presence;

import io.foyer.common.cache.CacheProperties;
import io.foyer.common.cache.GuardedRedis;
import io.foyer.common.redis.RedisClients;
import io.foyer.common.redis.RedisProperties;
import io.foyer.testing.time.MovableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.redisson.api.RedissonClient;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

/** Instances that see people of one showtime, by a clock and at a Redis that they share. */
final class PresenceScene {

    final MovableClock clock = new MovableClock();
    final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    final UUID showtime = UUID.randomUUID();
    private final PresenceProperties limits = bound("foyer.presence", PresenceProperties.class);
    private final Map<Presence, Instance> names = new HashMap<>();

    Presence instance(RedissonClient redis) {
        return instance(guarded(redis));
    }

    Presence instance(GuardedRedis redis) {
        var name = new Instance(UUID::randomUUID);
        var presence =
                new Presence(
                        new PresenceBits(redis, limits),
                        new Vouching(redis, name, UUID::randomUUID, limits),
                        limits,
                        clock,
                        new PresenceMeters(metrics));
        names.put(presence, name);
        return presence;
    }

    Vouching vouching(RedissonClient redis, Instance name) {
        return new Vouching(guarded(redis), name, UUID::randomUUID, limits);
    }

    /** What the first of them learns when these are all the instances there are. */
    Attendance look(Presence... instances) {
        var all = Stream.of(instances).map(this::nameOf).map(Instance::id);
        return instances[0].of(showtime, all.collect(Collectors.toSet()));
    }

    Instance nameOf(Presence instance) {
        return Objects.requireNonNull(names.get(instance));
    }

    static BitSet bits(int... arrivals) {
        var bits = new BitSet();
        IntStream.of(arrivals).forEach(bits::set);
        return bits;
    }

    static RedissonClient clientOf(URI url) {
        var environment = new MockEnvironment().withProperty("foyer.redis.url", url.toString());
        return RedisClients.create(
                Binder.get(environment).bindOrCreate("foyer.redis", RedisProperties.class));
    }

    UnansweredRedis unanswered(RedissonClient redis) {
        return new UnansweredRedis(redis, patient());
    }

    private static GuardedRedis guarded(RedissonClient redis) {
        return new GuardedRedis(redis, patient(), new SimpleMeterRegistry());
    }

    /** A machine that builds everything else at the same time may be slow. */
    private static CacheProperties patient() {
        var patient = new MockEnvironment().withProperty("foyer.cache.redis-patience", "5s");
        return Binder.get(patient).bindOrCreate("foyer.cache", CacheProperties.class);
    }

    private static <T> T bound(String prefix, Class<T> type) {
        return Binder.get(new MockEnvironment()).bindOrCreate(prefix, type);
    }
}
