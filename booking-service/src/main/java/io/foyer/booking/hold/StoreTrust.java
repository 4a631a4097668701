package io.foyer.booking.hold;

import java.util.Optional;
import org.redisson.api.redisnode.RedisNode.InfoSection;
import org.redisson.client.RedisException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Whether Redis may be trusted with holds. One that evicts keys when its memory is full would drop
 * holds silently, so such a Redis is refused: at the start by not starting; when it could not be
 * asked at the start, or is replaced later, by holding nothing until it is put right.
 */
@Component
class StoreTrust implements InitializingBean {

    private static final Logger log = LoggerFactory.getLogger(StoreTrust.class);
    private static final String KEEPS_EVERYTHING = "noeviction";

    private final RedisMasters masters;
    private volatile boolean given;

    StoreTrust(RedisMasters masters) {
        this.masters = masters;
    }

    boolean isGiven() {
        return given;
    }

    @Override
    public void afterPropertiesSet() {
        try {
            evictingPolicy()
                    .ifPresent(
                            policy -> {
                                throw new EvictingRedis(policy);
                            });
            given = true;
        } catch (RedisException unreachable) {
            log.warn(
                    "Redis cannot be reached; nothing is held until it can: {}",
                    unreachable.getMessage());
        }
    }

    /** Asks again; called now and then. */
    void check() {
        try {
            var evicting = evictingPolicy();
            if (given && evicting.isPresent()) {
                log.error("{}", new EvictingRedis(evicting.get()).getMessage());
            }
            given = evicting.isEmpty();
        } catch (RedisException unreachable) {
            // It says nothing about the policy; whether Redis answers is the breaker's business.
            log.debug("Redis cannot be reached", unreachable);
        }
    }

    /** Of a cluster, that of any node: a showtime may live on each of them. */
    private Optional<String> evictingPolicy() {
        return masters.all().stream()
                .map(
                        node ->
                                node.info(InfoSection.MEMORY)
                                        .getOrDefault("maxmemory_policy", "unknown"))
                .filter(policy -> !policy.equals(KEEPS_EVERYTHING))
                .findFirst();
    }

    /** Stops the start, saying what to change. */
    static final class EvictingRedis extends IllegalStateException {

        EvictingRedis(String policy) {
            super(
                    "Redis has maxmemory-policy %s and would drop holds when its memory is full; set it to %s"
                            .formatted(policy, KEEPS_EVERYTHING));
        }
    }
}
