package io.foyer.booking.hold;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.redisson.api.RScoredSortedSet;
import org.redisson.api.RedissonClient;
import org.redisson.client.RedisException;
import org.redisson.client.codec.StringCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The showtimes whose maps need looking after: those with a hold or a sale not long ago, here or on
 * another instance, or on this one before it was restarted. The last two are known from a sorted
 * set in Redis, {@code holds:showtimes}, by the time of their last activity.
 */
@Component
class ActiveShowtimes {

    private static final Logger log = LoggerFactory.getLogger(ActiveShowtimes.class);
    private static final String REGISTER = "holds:showtimes";

    /** A part of the time a showtime is looked after, so that the register is never far behind. */
    private static final int REGISTRATIONS = 20;

    private final RedissonClient redis;
    private final HoldProperties limits;
    private final InstantSource clock;
    private final ConcurrentHashMap<UUID, Instant> registered = new ConcurrentHashMap<>();
    private volatile Set<UUID> elsewhere = Set.of();

    ActiveShowtimes(RedissonClient redis, HoldProperties limits, InstantSource clock) {
        this.redis = redis;
        this.limits = limits;
        this.clock = clock;
    }

    /** Notes that something happens to the showtime's seats. Cheap, and called for each hold. */
    void touch(UUID showtimeId) {
        var now = clock.instant();
        var last = registered.get(showtimeId);
        if (last == null || last.plus(limits.sweepFor().dividedBy(REGISTRATIONS)).isBefore(now)) {
            registered.put(showtimeId, now);
            register(showtimeId, now);
        }
    }

    Set<UUID> all() {
        var all = ConcurrentHashMap.<UUID>newKeySet();
        all.addAll(elsewhere);
        all.addAll(registered.keySet());
        return all;
    }

    /** Forgets what is idle and learns of what others look after. */
    void refresh() {
        var idle = clock.instant().minus(limits.sweepFor());
        registered.values().removeIf(last -> last.isBefore(idle));
        try {
            register()
                    .removeRangeByScore(Double.NEGATIVE_INFINITY, true, idle.toEpochMilli(), true);
            elsewhere =
                    register().readAll().stream()
                            .map(UUID::fromString)
                            .collect(Collectors.toUnmodifiableSet());
        } catch (RedisException failure) {
            log.debug("Cannot read which showtimes are active", failure);
        }
    }

    private void register(UUID showtimeId, Instant now) {
        try {
            register().addAsync(now.toEpochMilli(), showtimeId.toString());
        } catch (RedisException failure) {
            log.debug("Cannot register showtime {} as active", showtimeId, failure);
        }
    }

    private RScoredSortedSet<String> register() {
        return redis.getScoredSortedSet(REGISTER, StringCodec.INSTANCE);
    }
}
