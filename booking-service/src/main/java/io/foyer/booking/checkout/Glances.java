package io.foyer.booking.checkout;

import io.foyer.booking.Background;
import java.time.InstantSource;
import java.util.UUID;
import org.redisson.api.RBucket;
import org.redisson.api.RedissonClient;
import org.redisson.client.RedisException;
import org.redisson.client.codec.StringCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;

/**
 * That a buyer has looked at a booking right after its hold. Only of bookings so young that it
 * matters, and in Redis only, since nothing depends on it but what people look at later.
 */
@Component
public class Glances {

    private static final Logger log = LoggerFactory.getLogger(Glances.class);

    /** More than so many at once mean that Redis does not answer, and are left out. */
    private static final int NOTES_AT_ONCE = 16;

    private final RedissonClient redis;
    private final HastyProperties limits;
    private final InstantSource clock;
    private final Background notes;

    Glances(
            RedissonClient redis,
            HastyProperties limits,
            InstantSource clock,
            TaskExecutor applicationTaskExecutor) {
        this.redis = redis;
        this.limits = limits;
        this.clock = clock;
        this.notes = new Background(applicationTaskExecutor, NOTES_AT_ONCE);
    }

    /** Notes it without waiting, since nobody's page is to wait for it. */
    public void note(BookingDetails booking) {
        if (booking.status() == BookingStatus.HELD
                && booking.createdAt().plus(limits.within()).isAfter(clock.instant())) {
            notes.run(() -> write(booking.id()));
        }
    }

    /** False, too, when it was forgotten or cannot be asked. */
    boolean wasSeen(UUID bookingId) {
        try {
            return of(bookingId).isExists();
        } catch (RedisException away) {
            log.info("Who looked at booking {} cannot be asked: {}", bookingId, away.getMessage());
            return false;
        }
    }

    private void write(UUID bookingId) {
        try {
            of(bookingId).set("seen", limits.glancesKept());
        } catch (RedisException away) {
            log.debug("That booking {} was looked at is not noted", bookingId, away);
        }
    }

    private RBucket<String> of(UUID bookingId) {
        return redis.getBucket("glance:" + bookingId, StringCodec.INSTANCE);
    }
}
