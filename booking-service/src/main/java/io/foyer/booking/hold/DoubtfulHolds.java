package io.foyer.booking.hold;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Holds that Redis may have made, or may yet make when it is thawed, although their buyers were
 * told that they have none. They are given back once Redis answers, instead of keeping seats from
 * everybody until their time is over.
 */
@Component
class DoubtfulHolds {

    /** Those beyond it end by themselves. */
    private static final int MOST = 10_000;

    private final RedisSeatHolds redis;
    private final Map<HoldId, UUID> showtimes = new ConcurrentHashMap<>();

    DoubtfulHolds(RedisSeatHolds redis) {
        this.redis = redis;
    }

    void add(HoldRequest request) {
        if (showtimes.size() < MOST) {
            showtimes.put(request.holdId(), request.showtimeId());
        }
    }

    /** The buyer has asked again, and has the seats now. */
    void clear(HoldRequest request) {
        if (!showtimes.isEmpty()) {
            showtimes.remove(request.holdId());
        }
    }

    /** To be called when Redis answers. */
    void giveBack() {
        showtimes.forEach(
                (holdId, showtimeId) -> {
                    if (showtimes.remove(holdId, showtimeId)) {
                        redis.release(showtimeId, holdId);
                    }
                });
    }
}
