package io.foyer.booking.hold;

import org.redisson.api.RedissonClient;
import org.redisson.api.redisnode.RedisNode.InfoSection;
import org.redisson.api.redisnode.RedisNodes;
import org.springframework.stereotype.Component;

/** Names the run of the Redis that answers: it has another name each time it is started. */
@Component
class StoreRuns {

    private final RedissonClient redis;

    StoreRuns(RedissonClient redis) {
        this.redis = redis;
    }

    /**
     * The present one.
     *
     * @throws org.redisson.client.RedisException when it cannot be asked
     */
    String now() {
        return redis.getRedisNodes(RedisNodes.SINGLE)
                .getInstance()
                .info(InfoSection.SERVER)
                .getOrDefault("run_id", "unknown");
    }
}
