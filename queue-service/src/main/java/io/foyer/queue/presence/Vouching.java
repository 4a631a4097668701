package io.foyer.queue.presence;

import io.foyer.common.cache.GuardedRedis;
import io.foyer.common.id.IdSource;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redisson.api.BatchResult;
import org.redisson.api.RBatch;
import org.redisson.api.RBucket;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.springframework.stereotype.Component;

/**
 * Which instances vouch that Redis has all that they have seen: {@code presence:told:<instance>}.
 *
 * <pre>
 * (nothing) ─begins to tell→ telling:account ─all is written→ account, again with each flush
 *     ↑                         │                          │
 *     └────Redis lost it, or nothing could be written for a period──┘
 * </pre>
 *
 * <p>A key that is there is only ever overwritten, never made anew, but by beginning: so a loss in
 * the middle of the telling leaves nothing that vouches for the half before it, and while the key
 * is there a telling that was interrupted goes on where it was.
 */
@Component
class Vouching {

    /** So it began in an earlier release as well, without an account behind it. */
    private static final String UNFINISHED = "telling";

    private static final String TELLING = UNFINISHED + ":";

    /** Telling all about a million people takes seconds, not minutes. */
    private static final int LONGEST_TELLING = 10;

    private final GuardedRedis redis;
    private final Instance self;
    private final IdSource ids;
    private final PresenceProperties limits;
    private volatile String account = "";

    Vouching(GuardedRedis redis, Instance self, IdSource ids, PresenceProperties limits) {
        this.redis = redis;
        this.self = self;
        this.ids = ids;
        this.limits = limits;
    }

    /** What Redis has of this instance's account. */
    enum Told {
        ALL,
        SOME,
        NOTHING,
        /** Redis gave no answer, and may have lost nothing at all. */
        UNKNOWN
    }

    Told told() {
        return redis.ask(client -> own(client).getAsync().thenApply(Optional::ofNullable))
                .map(known -> known.map(this::told).orElse(Told.NOTHING))
                .orElse(Told.UNKNOWN);
    }

    private Told told(String known) {
        if (known.equals(account)) {
            return Told.ALL;
        }
        return known.equals(TELLING + account) ? Told.SOME : Told.NOTHING;
    }

    /** From now on all is told anew; false when Redis is away, and then nothing has changed. */
    boolean begin() {
        var next = ids.next().toString();
        var begun =
                redis.ask(
                        client ->
                                own(client)
                                        .setAsync(TELLING + next, lifetime(LONGEST_TELLING))
                                        .thenApply(_ -> true));
        begun.ifPresent(_ -> account = next);
        return begun.isPresent();
    }

    /** All was written; false when Redis has lost something since it was begun, or is away. */
    boolean complete() {
        return redis.ask(client -> own(client).setIfExistsAsync(account, lifetime(1)))
                .orElse(false);
    }

    private RBucket<String> own(RedissonClient client) {
        return client.getBucket(key(self.id()), StringCodec.INSTANCE);
    }

    /**
     * The accounts of all these instances as they stand now: when they are still the same
     * afterwards, nothing that was read in between was only half of what there is. Empty when one
     * of them does not vouch for its own.
     */
    Optional<List<String>> accounts(Collection<UUID> instances) {
        return redis.ask(client -> read(client, instances).executeAsync())
                .map(BatchResult::getResponses)
                .map(Vouching::told)
                .filter(told -> told.size() == instances.size());
    }

    private static RBatch read(RedissonClient client, Collection<UUID> instances) {
        var batch = client.createBatch();
        instances.forEach(
                each -> batch.<String>getBucket(key(each), StringCodec.INSTANCE).getAsync());
        return batch;
    }

    private static List<String> told(List<?> answers) {
        return answers.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(account -> !account.startsWith(UNFINISHED))
                .toList();
    }

    private Duration lifetime(int periods) {
        return limits.period().multipliedBy(periods);
    }

    private static String key(UUID instance) {
        return "presence:told:" + instance;
    }
}
