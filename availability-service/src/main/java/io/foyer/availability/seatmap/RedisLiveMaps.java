package io.foyer.availability.seatmap;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redisson.api.RedissonClient;
import org.redisson.api.stream.StreamMessageId;
import org.redisson.client.codec.ByteArrayCodec;
import org.redisson.client.codec.StringCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The live maps in Redis. All keys of a showtime share a slot, so one MGET sees one moment. */
@Component
class RedisLiveMaps implements LiveMaps {

    private static final Logger log = LoggerFactory.getLogger(RedisLiveMaps.class);
    private static final String PAIRS = "d";

    private final RedissonClient redis;

    RedisLiveMaps(RedissonClient redis) {
        this.redis = redis;
    }

    @Override
    public Mono<Long> version(UUID showtimeId) {
        var key = Keys.version(showtimeId);
        return ask(() -> redis.<String>getBucket(key, StringCodec.INSTANCE).getAsync())
                .map(Long::parseLong);
    }

    @Override
    public Mono<LiveMap> read(UUID showtimeId) {
        var map = Keys.map(showtimeId);
        var version = Keys.version(showtimeId);
        return ask(() -> redis.getBuckets(ByteArrayCodec.INSTANCE).<byte[]>getAsync(map, version))
                .mapNotNull(values -> liveMap(values.get(map), values.get(version)));
    }

    private static @Nullable LiveMap liveMap(byte @Nullable [] seats, byte @Nullable [] version) {
        return seats == null || version == null
                ? null
                : new LiveMap(Long.parseLong(new String(version, US_ASCII)), SeatStates.of(seats));
    }

    @Override
    public Mono<List<Delta>> deltasFrom(UUID showtimeId, long version) {
        var key = Keys.deltas(showtimeId);
        return ask(() ->
                        redis.<String, String>getStream(key, StringCodec.INSTANCE)
                                .rangeAsync(new StreamMessageId(version, 0), StreamMessageId.MAX))
                .map(entries -> entries.entrySet().stream().map(RedisLiveMaps::delta).toList());
    }

    private static Delta delta(Map.Entry<StreamMessageId, Map<String, String>> entry) {
        return Delta.parse(
                entry.getKey().getId0(),
                Objects.requireNonNull(entry.getValue().get(PAIRS), "a delta without pairs"));
    }

    @Override
    public Mono<Disposable> subscribe(UUID showtimeId, MapListener listener) {
        return listen(Keys.map(showtimeId), message -> listener.changed(Delta.parse(message)))
                .flatMap(
                        deltas ->
                                listen(
                                                Keys.prices(showtimeId),
                                                message ->
                                                        listener.priced(
                                                                PriceMessage.parse(message)))
                                        .doOnError(failure -> deltas.dispose())
                                        .map(prices -> Disposables.composite(deltas, prices)));
    }

    private Mono<Disposable> listen(String channel, Consumer<String> listener) {
        var topic = redis.getTopic(channel, StringCodec.INSTANCE);
        return ask(() ->
                        topic.addListenerAsync(
                                String.class, (name, message) -> pass(message, listener)))
                .map(
                        subscription ->
                                () -> {
                                    var unused = topic.removeListenerAsync(subscription);
                                });
    }

    private static void pass(String message, Consumer<String> listener) {
        try {
            listener.accept(message);
        } catch (RuntimeException failure) {
            // The next comparison notices what this message would have changed.
            log.warn("Could not act on {}", message, failure);
        }
    }

    /**
     * Redisson connects when first used, and that blocks: never on the event loop. Reads are shared
     * by everybody who waits, so the change of thread costs nothing that counts.
     */
    private static <T> Mono<T> ask(Supplier<? extends CompletionStage<T>> command) {
        return Mono.defer(() -> Mono.fromCompletionStage(command.get()))
                .subscribeOn(Schedulers.boundedElastic())
                .onErrorMap(MapUnreachableException::new);
    }

    /** docs/architecture.md, "The live map in Redis". */
    private static final class Keys {

        static String map(UUID showtimeId) {
            return "map:{" + showtimeId + "}";
        }

        static String version(UUID showtimeId) {
            return map(showtimeId) + ":version";
        }

        static String prices(UUID showtimeId) {
            return "prices:{" + showtimeId + "}";
        }

        static String deltas(UUID showtimeId) {
            return map(showtimeId) + ":deltas";
        }

        private Keys() {}
    }
}
