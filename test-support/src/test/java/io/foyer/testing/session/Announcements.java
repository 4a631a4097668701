package io.foyer.testing.session;

import io.foyer.common.messaging.Streams;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.redisson.Redisson;
import org.redisson.api.RStream;
import org.redisson.api.RedissonClient;
import org.redisson.api.stream.StreamAddArgs;
import org.redisson.api.stream.StreamMessageId;
import org.redisson.client.codec.StringCodec;
import org.redisson.config.Config;

/** What account-service's relay writes when sessions end. */
final class Announcements implements AutoCloseable {

    private final RedissonClient redis;

    Announcements(URI uri) {
        var config = new Config();
        config.setCodec(StringCodec.INSTANCE);
        config.useSingleServer()
                .setAddress("redis://" + uri.getHost() + ":" + uri.getPort())
                .setDatabase(Integer.parseInt(uri.getPath().substring(1)))
                .setConnectionMinimumIdleSize(1)
                .setConnectionPoolSize(2);
        redis = Redisson.create(config);
    }

    void sessionEnded(UUID sessionId) {
        stream().add(StreamAddArgs.entries(fields("SessionsEnded", ended(sessionId))));
    }

    /** As a server does whose clock is far behind that of the one before it. */
    void sessionEndedAt(long millis, UUID sessionId) {
        stream()
                .add(
                        new StreamMessageId(millis),
                        StreamAddArgs.entries(fields("SessionsEnded", ended(sessionId))));
    }

    void nonsense() {
        stream().add(StreamAddArgs.entries(fields("SessionsEnded", "{\"sessionIds\": 7}")));
        stream().add(StreamAddArgs.entries(fields("SomethingElse", "not even JSON")));
    }

    void newEpoch() {
        redis.<String>getBucket(Streams.ACCOUNT + ":epoch").set(UUID.randomUUID().toString());
    }

    void loseEverything() {
        redis.getKeys().flushdb();
    }

    private RStream<String, String> stream() {
        return redis.getStream(Streams.ACCOUNT, StringCodec.INSTANCE);
    }

    private static Map<String, String> fields(String type, String payload) {
        return Map.of("id", UUID.randomUUID().toString(), "type", type, "payload", payload);
    }

    private static String ended(UUID sessionId) {
        return """
        {"accountId": "%s", "sessionIds": ["%s"], "until": "%s", "why": "not told to old readers"}
        """
                .formatted(UUID.randomUUID(), sessionId, Instant.now().plusSeconds(600));
    }

    @Override
    public void close() {
        redis.shutdown();
    }
}
