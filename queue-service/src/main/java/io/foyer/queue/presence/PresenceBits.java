package io.foyer.queue.presence;

import io.foyer.common.cache.GuardedRedis;
import java.time.Duration;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.redisson.api.BatchResult;
import org.redisson.api.RBatch;
import org.redisson.api.RedissonClient;
import org.springframework.stereotype.Component;

/**
 * Presence in Redis: {@code presence:{showtimeId}:<period>}, a bit an arrival. A call takes a
 * fraction of a second at most, and there is none for a while after some have failed.
 */
@Component
class PresenceBits {

    private static final int COMMANDS_PER_CALL = 10;

    private final GuardedRedis redis;
    private final PresenceProperties limits;

    PresenceBits(GuardedRedis redis, PresenceProperties limits) {
        this.redis = redis;
        this.limits = limits;
    }

    /** Whom anybody has seen in these periods; empty when Redis is away or has none of them. */
    Optional<BitSet> read(UUID showtimeId, Stream<Long> periods) {
        return redis.ask(client -> readAll(client, showtimeId, periods.toList()).executeAsync())
                .flatMap(PresenceBits::union);
    }

    private static RBatch readAll(RedissonClient client, UUID showtimeId, List<Long> periods) {
        var batch = client.createBatch();
        periods.forEach(period -> batch.getBitSet(key(showtimeId, period)).toByteArrayAsync());
        return batch;
    }

    private static Optional<BitSet> union(BatchResult<?> answers) {
        var seen = new BitSet();
        answers.getResponses().stream()
                .filter(byte[].class::isInstance)
                .map(byte[].class::cast)
                .map(PresenceBits::bits)
                .forEach(seen::or);
        return seen.isEmpty() ? Optional.empty() : Optional.of(seen);
    }

    /** Redis counts the bits of a byte from the most significant one, Java from the least. */
    private static BitSet bits(byte[] bytes) {
        var reversed = new byte[bytes.length];
        for (var i = 0; i < bytes.length; i++) {
            reversed[i] = (byte) (Integer.reverse(bytes[i]) >>> 24);
        }
        return BitSet.valueOf(reversed);
    }

    /** The periods whose witness Redis was told of and knows no more; none while it is away. */
    List<Long> lost(UUID showtimeId, Map<Long, Integer> witnesses) {
        if (witnesses.isEmpty()) {
            return List.of();
        }
        var asked = List.copyOf(witnesses.entrySet());
        return redis.ask(client -> readEach(client, showtimeId, asked).executeAsync())
                .map(answers -> unknown(asked, answers.getResponses()))
                .orElse(List.of());
    }

    private static RBatch readEach(
            RedissonClient client, UUID showtimeId, List<Map.Entry<Long, Integer>> asked) {
        var batch = client.createBatch();
        asked.forEach(
                each ->
                        batch.getBitSet(key(showtimeId, each.getKey()))
                                .getAsync((long) each.getValue()));
        return batch;
    }

    private static List<Long> unknown(List<Map.Entry<Long, Integer>> asked, List<?> answers) {
        return IntStream.range(0, asked.size())
                .filter(each -> Boolean.FALSE.equals(answers.get(each)))
                .mapToObj(each -> asked.get(each).getKey())
                .toList();
    }

    /**
     * Which of them were written: all, or those before the first call that Redis did not answer.
     * Writing the same again changes nothing.
     */
    BitSet write(UUID showtimeId, long period, BitSet seen) {
        var key = key(showtimeId, period);
        var arrivals = highestFirst(seen);
        var written = new BitSet();
        for (var from = 0; from < arrivals.length; from += bitsPerCall()) {
            var part = part(arrivals, from, bitsPerCall());
            if (!write(key, part)) {
                break;
            }
            Arrays.stream(part).forEach(arrival -> written.set((int) arrival));
        }
        return written;
    }

    /** Redis takes twice as much memory for a value that grew as for one made in its size. */
    private static long[] highestFirst(BitSet seen) {
        var arrivals = new long[seen.cardinality()];
        var next = 0;
        for (var bit = seen.length() - 1; bit >= 0; bit = seen.previousSetBit(bit - 1)) {
            arrivals[next++] = bit;
        }
        return arrivals;
    }

    private boolean write(String key, long[] arrivals) {
        var size = limits.bitsPerCommand();
        return redis.ask(
                        client -> {
                            var batch = client.createBatch();
                            var bits = batch.getBitSet(key);
                            for (var from = 0; from < arrivals.length; from += size) {
                                bits.setAsync(part(arrivals, from, size), true);
                            }
                            bits.expireAsync(lifetime());
                            return batch.executeAsync();
                        })
                .isPresent();
    }

    /** A period is read during the two after it; half of one more for those who write late. */
    private Duration lifetime() {
        return limits.period().multipliedBy(5).dividedBy(2);
    }

    private int bitsPerCall() {
        return limits.bitsPerCommand() * COMMANDS_PER_CALL;
    }

    private static long[] part(long[] arrivals, int from, int size) {
        return Arrays.copyOfRange(arrivals, from, Math.min(arrivals.length, from + size));
    }

    private static String key(UUID showtimeId, long period) {
        return "presence:{%s}:%d".formatted(showtimeId, period);
    }
}
