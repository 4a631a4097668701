package io.foyer.booking.hold;

import io.foyer.booking.inventory.Fixtures;
import io.foyer.booking.inventory.InMemoryClaimedSeats;
import io.foyer.booking.inventory.InMemoryShowtimes;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.common.redis.RedisClients;
import io.foyer.common.redis.RedisProperties;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.redisson.api.RedissonClient;
import org.redisson.api.stream.StreamMessageId;
import org.redisson.api.stream.StreamRangeArgs;
import org.redisson.client.codec.ByteArrayCodec;
import org.redisson.client.codec.StringCodec;

/** The live maps on a real Redis, over showtimes and claims that the test states. */
final class LiveMapFixture implements AutoCloseable {

    /**
     * Generous, so that a busy machine fails no test; only an absent Redis is worth hurrying for.
     */
    private static final Duration PATIENT = Duration.ofSeconds(5);

    final InMemoryShowtimes showtimes = new InMemoryShowtimes();
    final InMemoryClaimedSeats claims = new InMemoryClaimedSeats();
    final RedissonClient redis;
    final StoreTrust trust;
    final RedisSeatHolds holds;
    final Sweeper sweeper;
    final MapRepair repair;
    final MapLoader loader;
    final LayoutChanges changes;
    final MapStore store;
    final ActiveShowtimes active;

    LiveMapFixture(URI... urls) {
        this(List.of(urls), PATIENT, Limits.with(Map.of("foyer.hold.answer-within", "30s")));
    }

    LiveMapFixture(URI url, Duration commandTimeout, HoldProperties limits) {
        this(List.of(url), commandTimeout, limits);
    }

    LiveMapFixture(List<URI> urls, Duration commandTimeout, HoldProperties limits) {
        var clock = InstantSource.system();
        var metrics = new SimpleMeterRegistry();
        redis =
                RedisClients.create(
                        new RedisProperties(urls, commandTimeout, commandTimeout, 0, 8, 1, 2));
        trust = new StoreTrust(new RedisMasters(redis));
        trust.afterPropertiesSet();
        var breaker = new HoldConfiguration().mapStoreBreaker(limits, metrics);
        store = new MapStore(redis, breaker, trust);
        active = new ActiveShowtimes(redis, limits, clock);
        loader = new MapLoader(showtimes, claims, store, limits, clock);
        changes = new LayoutChanges(store, showtimeId -> {});
        var mapChanges = new MapChanges(store, loader, showtimeId -> {}, limits, metrics);
        var lanes = new HoldLanes(store, loader, limits);
        var extensions = new HoldExtensions(store, limits);
        holds = new RedisSeatHolds(lanes, extensions, mapChanges, active, showtimeId -> {});
        sweeper = new Sweeper(active, store, showtimeId -> {}, limits);
        repair = new MapRepair(active, showtimes, claims, store, mapChanges);
    }

    ShowtimeOnSale onSale(int seats) {
        return showtimes.add(Fixtures.showtime(seats));
    }

    SeatBits map(UUID showtimeId) {
        return new SeatBits(
                Objects.requireNonNull(
                        redis.<byte[]>getBucket(MapKeys.map(showtimeId), ByteArrayCodec.INSTANCE)
                                .get()));
    }

    int shown(UUID showtimeId, int ordinal) {
        return map(showtimeId).state(ordinal);
    }

    long version(UUID showtimeId) {
        return Long.parseLong(
                redis.<String>getBucket(MapKeys.version(showtimeId), StringCodec.INSTANCE).get());
    }

    /** All deltas that are kept, oldest first, by version. */
    Map<StreamMessageId, Map<String, String>> deltas(UUID showtimeId) {
        return redis.<String, String>getStream(
                        MapKeys.map(showtimeId) + ":deltas", StringCodec.INSTANCE)
                .range(StreamRangeArgs.startId(StreamMessageId.MIN).endId(StreamMessageId.MAX));
    }

    HoldSweep sweep(UUID showtimeId, int seats) {
        return new HoldSweep(redis, claims, showtimeId, seats);
    }

    List<String> keys(String pattern) {
        return redis.getKeys().getKeysStream().filter(key -> key.startsWith(pattern)).toList();
    }

    @Override
    public void close() {
        redis.shutdown();
    }
}
