package io.foyer.booking.checkout.pressure;

import io.foyer.common.id.IdSource;
import io.foyer.common.messaging.MessagingProperties;
import io.foyer.common.messaging.Streams;
import java.util.Map;
import java.util.UUID;
import org.redisson.api.RStream;
import org.redisson.api.RedissonClient;
import org.redisson.api.stream.StreamAddArgs;
import org.redisson.client.codec.StringCodec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the pressure straight to the stream and not by the outbox: two seconds later it is of no
 * use to anybody, and when it matters the database has enough to do. What Redis does not take is
 * lost, and whoever lets in goes on by what was told before.
 */
@Component
class PressureNews {

    private final Pressure pressure;
    private final RedissonClient redis;
    private final MessagingProperties limits;
    private final JsonMapper json;
    private final IdSource ids;
    private final String instance;

    PressureNews(
            Pressure pressure,
            RedissonClient redis,
            MessagingProperties limits,
            JsonMapper json,
            IdSource ids) {
        this.pressure = pressure;
        this.redis = redis;
        this.limits = limits;
        this.json = json;
        this.ids = ids;
        this.instance = ids.next().toString();
    }

    /**
     * Tells of each sale that was asked for within a minute, so that silence says something.
     *
     * @param seconds how long ago that was
     */
    void tell(long seconds) {
        pressure.read()
                .forEach((showtimeId, counts) -> tell(messageOf(showtimeId, seconds, counts)));
    }

    /** Tells that nothing follows. */
    void end() {
        pressure.end().forEach((showtimeId, counts) -> tell(messageOf(showtimeId, 1, counts)));
    }

    private SalePressure messageOf(UUID showtimeId, long seconds, Tally.Counts counts) {
        return new SalePressure(
                showtimeId,
                instance,
                seconds,
                counts.holds(),
                counts.taken(),
                counts.busy(),
                counts.p95Millis(),
                counts.isLast());
    }

    private void tell(SalePressure message) {
        RStream<String, String> stream = redis.getStream(Streams.BOOKING, StringCodec.INSTANCE);
        stream.add(
                StreamAddArgs.<String, String>entries(
                                Map.of(
                                        "id", ids.next().toString(),
                                        "type", SalePressure.class.getSimpleName(),
                                        "payload", json.writeValueAsString(message)))
                        .trimNonStrict()
                        .maxLen(limits.streamLength())
                        .noLimit());
    }
}
