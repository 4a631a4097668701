package io.foyer.booking.hold;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * Holds in Redis, and in Postgres while Redis is away or was not rebuilt since. Both know of each
 * other's holds as far as they can; where they cannot, the claim decides.
 */
@Component
@Primary
class FallbackSeatHolds implements SeatHolds {

    private final RedisSeatHolds redis;
    private final DirectSeatHolds direct;
    private final DirectDoor door;
    private final HoldMode mode;
    private final DoubtfulHolds doubts;

    FallbackSeatHolds(
            RedisSeatHolds redis,
            DirectSeatHolds direct,
            DirectDoor door,
            HoldMode mode,
            DoubtfulHolds doubts) {
        this.redis = redis;
        this.direct = direct;
        this.door = door;
        this.mode = mode;
        this.doubts = doubts;
    }

    /**
     * Of a hold whose answer from Redis is lost nobody knows whether it was made. While Redis may
     * still be well, it is refused: Postgres would give the same seats to whom Redis refuses them,
     * and to others what Redis holds. Once Redis is known to be away it goes to Postgres, under the
     * same id: if Redis made it after all, both mean the same hold.
     */
    @Override
    public HoldOutcome hold(HoldRequest request) {
        if (!mode.usesRedisFor(request.showtimeId())) {
            return told(request, holdDirectly(request));
        }
        var outcome = redis.hold(request);
        if (outcome instanceof HoldOutcome.Unavailable) {
            doubts.add(request);
            if (mode.isDirect()) {
                outcome = holdDirectly(request);
            }
        }
        return told(request, outcome);
    }

    private HoldOutcome holdDirectly(HoldRequest request) {
        return door.pass(() -> direct.hold(request));
    }

    private HoldOutcome told(HoldRequest request, HoldOutcome outcome) {
        if (outcome instanceof HoldOutcome.Held) {
            doubts.clear(request);
        }
        return outcome;
    }

    /** In both as well: a hold that was made in Postgres and copied ends in both at once. */
    @Override
    public ExtendOutcome extend(UUID showtimeId, HoldId holdId, Duration byFromNow, Duration cap) {
        if (!mode.usesRedisFor(showtimeId)) {
            return direct.extend(showtimeId, holdId, byFromNow, cap);
        }
        var outcome = redis.extend(showtimeId, holdId, byFromNow, cap);
        return switch (outcome) {
            case ExtendOutcome.Unavailable _ when mode.isDirect() ->
                    direct.extend(showtimeId, holdId, byFromNow, cap);
            case ExtendOutcome.Extended _ -> {
                direct.extend(showtimeId, holdId, byFromNow, cap);
                yield outcome;
            }
            case ExtendOutcome.Expired _, ExtendOutcome.CapReached _, ExtendOutcome.Unavailable _ ->
                    outcome;
        };
    }

    /** In both, since the hold may have been made in either, and copied. */
    @Override
    public void release(UUID showtimeId, HoldId holdId) {
        direct.release(showtimeId, holdId);
        redis.release(showtimeId, holdId);
    }

    @Override
    public void letGo(UUID showtimeId, List<HoldId> holdIds) {
        redis.letGo(showtimeId, holdIds);
    }

    @Override
    public void keep(UUID showtimeId, HoldId holdId, List<Integer> ordinals) {
        redis.keep(showtimeId, holdId, ordinals);
    }

    @Override
    public void sell(UUID showtimeId, HoldId holdId, List<Integer> ordinals) {
        redis.sell(showtimeId, holdId, ordinals);
    }

    @Override
    public void sell(UUID showtimeId, Map<HoldId, List<Integer>> ordinalsOfHolds) {
        redis.sell(showtimeId, ordinalsOfHolds);
    }

    @Override
    public void free(UUID showtimeId, HoldId holdId, List<Integer> ordinals) {
        redis.free(showtimeId, holdId, ordinals);
    }
}
