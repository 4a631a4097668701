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
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.springframework.stereotype.Component;

/**
 * Which instances vouch that Redis has all that they have seen: {@code presence:told:<instance>}.
 *
 * <pre>
 * (nothing) ─begins to tell→ TELLING ─all is written→ an account's id, again with each flush
 *     ↑                         │                          │
 *     └────Redis lost it, or nothing could be written for a period──┘
 * </pre>
 *
 * <p>A key that is there is only ever overwritten, never made anew, but by beginning: so a loss in
 * the middle of the telling leaves nothing that vouches for the half before it.
 */
@Component
class Vouching {

    private static final String TELLING = "telling";

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

    /** Whether Redis still has this instance's account to its end. */
    boolean stands() {
        return accounts(List.of(self.id())).filter(List.of(account)::equals).isPresent();
    }

    /** From now on all is told anew; false when Redis is away. */
    boolean begin() {
        account = ids.next().toString();
        return redis.ask(
                        client ->
                                client.<String>getBucket(key(self.id()), StringCodec.INSTANCE)
                                        .setAsync(TELLING, lifetime(LONGEST_TELLING))
                                        .thenApply(_ -> true))
                .isPresent();
    }

    /** All was written, unless Redis has lost something since it was begun. */
    void complete() {
        redis.ask(
                client ->
                        client.<String>getBucket(key(self.id()), StringCodec.INSTANCE)
                                .setIfExistsAsync(account, lifetime(1)));
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
                .filter(account -> !account.equals(TELLING))
                .toList();
    }

    private Duration lifetime(int periods) {
        return limits.period().multipliedBy(periods);
    }

    private static String key(UUID instance) {
        return "presence:told:" + instance;
    }
}
