package io.foyer.booking.hold;

import java.util.Collection;
import java.util.List;
import org.redisson.api.RedissonClient;
import org.redisson.api.redisnode.RedisNode;
import org.redisson.api.redisnode.RedisNodes;
import org.springframework.stereotype.Component;

/** The servers that holds may be in: one, or those of a cluster that have slots. */
@Component
class RedisMasters {

    private final RedissonClient redis;

    RedisMasters(RedissonClient redis) {
        this.redis = redis;
    }

    /**
     * All of them.
     *
     * @throws org.redisson.client.RedisException when that cannot be asked
     */
    Collection<? extends RedisNode> all() {
        return redis.getConfig().isClusterConfig()
                ? redis.getRedisNodes(RedisNodes.CLUSTER).getMasters()
                : List.of(redis.getRedisNodes(RedisNodes.SINGLE).getInstance());
    }
}
