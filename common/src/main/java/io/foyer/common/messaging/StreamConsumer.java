package io.foyer.common.messaging;

import io.foyer.common.background.BackgroundLoop;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.redisson.api.RStream;
import org.redisson.api.RedissonClient;
import org.redisson.api.stream.StreamAddArgs;
import org.redisson.api.stream.StreamCreateGroupArgs;
import org.redisson.api.stream.StreamMessageId;
import org.redisson.api.stream.StreamReadGroupArgs;
import org.redisson.client.RedisException;
import org.redisson.client.codec.StringCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one stream for one {@link MessageListener}. A message that keeps failing is moved to {@code
 * <stream>:parked:<group>}, counted, and no longer in the way of others.
 */
class StreamConsumer extends BackgroundLoop {

    private static final Logger log = LoggerFactory.getLogger(StreamConsumer.class);

    private final RedissonClient redis;
    private final MessageListener listener;
    private final MessagingProperties limits;
    private final Counter parked;
    private final String name = UUID.randomUUID().toString();
    private long nextClaim;

    StreamConsumer(
            RedissonClient redis,
            MessageListener listener,
            MessagingProperties limits,
            MeterRegistry metrics) {
        super(listener.stream() + "->" + listener.group(), metrics);
        this.redis = redis;
        this.listener = listener;
        this.limits = limits;
        this.parked = metrics.counter("foyer.messages.parked", "group", listener.group());
    }

    @Override
    protected void step() throws InterruptedException {
        try {
            claimWhatOthersLeft();
            var batch =
                    stream()
                            .readGroup(
                                    listener.group(),
                                    name,
                                    StreamReadGroupArgs.neverDelivered().count(limits.readBatch()));
            handle(batch);
            if (batch.isEmpty()) {
                // Asking again is cheaper than a blocking read, which would occupy a connection
                // per stream and is bounded by the command timeout anyway.
                Thread.sleep(limits.readWait());
            }
        } catch (RedisException failure) {
            if (!groupIsMissing(failure)) {
                throw failure;
            }
            createGroup();
        }
    }

    private void handle(Map<StreamMessageId, Map<String, String>> batch) {
        if (listener instanceof MessageBatchListener together
                && !batch.isEmpty()
                && isDone(together, batch)) {
            acknowledge(batch.keySet());
        } else {
            var done = new ArrayList<StreamMessageId>(batch.size());
            batch.forEach(
                    (id, fields) -> {
                        if (isDone(fields)) {
                            done.add(id);
                        }
                    });
            acknowledge(done);
        }
    }

    /** Together: who listens for few of a stream's messages is asked about all of them. */
    private void acknowledge(Collection<StreamMessageId> done) {
        if (!done.isEmpty()) {
            stream().ack(listener.group(), done.toArray(StreamMessageId[]::new));
        }
    }

    /** Whether all were acted on together; else one of them may be bad, and not the others. */
    private boolean isDone(
            MessageBatchListener together, Map<StreamMessageId, Map<String, String>> batch) {
        try {
            together.onAll(batch.values().stream().map(StreamConsumer::message).toList());
            return true;
        } catch (RuntimeException failure) {
            log.info("{} takes {} messages one by one", listener.group(), batch.size(), failure);
            return false;
        }
    }

    private boolean isDone(Map<String, String> fields) {
        try {
            listener.on(message(fields));
            return true;
        } catch (RuntimeException failure) {
            log.warn("{} failed on message {}", listener.group(), fields.get("id"), failure);
            return false;
        }
    }

    /** Takes over messages that were read but never acknowledged, by us or by an instance gone. */
    private void claimWhatOthersLeft() {
        var now = System.nanoTime();
        if (now < nextClaim) {
            return;
        }
        nextClaim = now + limits.redeliverAfter().toNanos();
        var pending =
                stream()
                        .listPending(
                                listener.group(),
                                StreamMessageId.MIN,
                                StreamMessageId.MAX,
                                limits.redeliverAfter().toMillis(),
                                TimeUnit.MILLISECONDS,
                                limits.readBatch());
        for (var entry : pending) {
            var claimed =
                    stream()
                            .claim(
                                    listener.group(),
                                    name,
                                    limits.redeliverAfter().toMillis(),
                                    TimeUnit.MILLISECONDS,
                                    entry.getId());
            if (entry.getDeliveryCount() >= limits.maxDeliveries()) {
                claimed.forEach(this::park);
            } else {
                handle(claimed);
            }
        }
    }

    private void park(StreamMessageId id, Map<String, String> fields) {
        redis.<String, String>getStream(
                        listener.stream() + ":parked:" + listener.group(), StringCodec.INSTANCE)
                .add(StreamAddArgs.entries(fields));
        stream().ack(listener.group(), id);
        parked.increment();
        log.error("{} parked message {}", listener.group(), fields.get("id"));
    }

    private void createGroup() {
        try {
            stream()
                    .createGroup(
                            StreamCreateGroupArgs.name(listener.group())
                                    .id(StreamMessageId.ALL)
                                    .makeStream());
        } catch (RedisException failure) {
            if (!String.valueOf(failure.getMessage()).contains("BUSYGROUP")) {
                throw failure;
            }
        }
    }

    private static boolean groupIsMissing(RedisException failure) {
        return String.valueOf(failure.getMessage()).contains("NOGROUP");
    }

    private static Message message(Map<String, String> fields) {
        return new Message(
                UUID.fromString(field(fields, "id")),
                field(fields, "type"),
                field(fields, "payload"));
    }

    private static String field(Map<String, String> fields, String name) {
        var value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException("A message without " + name);
        }
        return value;
    }

    private RStream<String, String> stream() {
        return redis.getStream(listener.stream(), StringCodec.INSTANCE);
    }
}
