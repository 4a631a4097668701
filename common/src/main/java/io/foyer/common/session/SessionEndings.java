package io.foyer.common.session;

import io.foyer.common.background.BackgroundLoop;
import io.foyer.common.messaging.Streams;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redisson.api.RStream;
import org.redisson.api.RedissonClient;
import org.redisson.api.stream.StreamMessageId;
import org.redisson.api.stream.StreamReadArgs;
import org.redisson.client.RedisException;
import org.redisson.client.codec.StringCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Follows {@link SessionsEnded} without a consumer group, since every instance has to know. While
 * Redis is away it keeps what it knows; {@code foyer.ended.sessions.staleness} says for how long it
 * has learned nothing. When Redis lost the stream (another epoch, or none) it reads what was
 * published again.
 */
class SessionEndings extends BackgroundLoop {

    private static final Logger log = LoggerFactory.getLogger(SessionEndings.class);
    private static final String TYPE = SessionsEnded.class.getSimpleName();

    /** Before the web server, which Spring Boot starts in one of the last phases. */
    private static final int EARLY = 0;

    private final RedissonClient redis;
    private final RememberedEndings remembered;
    private final EndedSessionProperties limits;
    private final JsonMapper json;
    private final InstantSource clock;
    private final Counter unreadable;
    private StreamMessageId position = new StreamMessageId(0);
    private @Nullable String epoch;
    private boolean positioned;
    private volatile Instant upToDateAt;

    SessionEndings(
            RedissonClient redis,
            RememberedEndings remembered,
            EndedSessionProperties limits,
            JsonMapper json,
            InstantSource clock,
            MeterRegistry metrics) {
        super("ended-sessions", metrics);
        this.redis = redis;
        this.remembered = remembered;
        this.limits = limits;
        this.json = json;
        this.clock = clock;
        this.upToDateAt = clock.instant();
        this.unreadable = metrics.counter("foyer.ended.sessions.unreadable");
        Gauge.builder("foyer.ended.sessions", remembered, RememberedEndings::size)
                .description("Ended sessions whose access tokens may not have expired")
                .register(metrics);
        Gauge.builder("foyer.ended.sessions.staleness", this, SessionEndings::staleness)
                .description("Time since this instance last knew every ended session")
                .baseUnit("seconds")
                .register(metrics);
    }

    /**
     * Reads once before anything is answered, so that a fresh instance lets no ended session in.
     */
    @Override
    public void start() {
        try {
            catchUp();
        } catch (RedisException failure) {
            log.warn("Which sessions have ended is not known yet", failure);
        }
        super.start();
    }

    @Override
    public int getPhase() {
        return EARLY;
    }

    @Override
    protected void step() throws InterruptedException {
        catchUp();
        Thread.sleep(limits.readWait());
    }

    private void catchUp() {
        positionAfterLoss();
        int read;
        do {
            var batch =
                    stream().read(StreamReadArgs.greaterThan(position).count(limits.readBatch()));
            batch.forEach(this::take);
            read = batch.size();
        } while (read == limits.readBatch());
        upToDateAt = clock.instant();
        remembered.forgetExpired(upToDateAt);
    }

    /** The relay gives each life of the stream an epoch of its own. */
    private void positionAfterLoss() {
        var present =
                redis.<String>getBucket(Streams.ACCOUNT + ":epoch", StringCodec.INSTANCE).get();
        if (!positioned || !Objects.equals(present, epoch)) {
            position = startOfWhatMatters();
            epoch = present;
            positioned = true;
        }
    }

    /** By the stream's own time, so that our clock and that of Redis need not agree. */
    private StreamMessageId startOfWhatMatters() {
        return stream().rangeReversed(1, StreamMessageId.MAX, StreamMessageId.MIN).keySet().stream()
                .findFirst()
                .map(last -> new StreamMessageId(Math.max(0, last.getId0() - lookBackMillis())))
                .orElseGet(() -> new StreamMessageId(0));
    }

    private long lookBackMillis() {
        return limits.lookBack().toMillis();
    }

    private void take(StreamMessageId id, Map<String, String> fields) {
        position = id;
        if (TYPE.equals(fields.get("type"))) {
            try {
                var ended = json.readValue(fields.get("payload"), SessionsEnded.class);
                remembered.remember(ended, clock.instant());
            } catch (JacksonException | IllegalArgumentException failure) {
                unreadable.increment();
                log.error("Ended sessions that cannot be read: {}", fields.get("id"), failure);
            }
        }
    }

    private double staleness() {
        return Duration.between(upToDateAt, clock.instant()).toMillis() / 1000.0;
    }

    private RStream<String, String> stream() {
        return redis.getStream(Streams.ACCOUNT, StringCodec.INSTANCE);
    }
}
