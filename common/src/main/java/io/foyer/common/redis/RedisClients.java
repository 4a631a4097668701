package io.foyer.common.redis;

import java.net.URI;
import java.time.Duration;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.redisson.config.BaseConfig;
import org.redisson.config.Config;
import org.redisson.config.ConstantDelay;
import org.redisson.config.ReadMode;
import org.redisson.config.ShardedSubscriptionMode;
import org.redisson.config.SubscriptionMode;

/** Makes clients of Redis that wait for nothing without a bound. */
public final class RedisClients {

    private static final Duration RETRY_DELAY = Duration.ofMillis(50);

    /** How soon it is noticed that a node was replaced; a slot that moved is learnt at once. */
    private static final Duration TOPOLOGY_INTERVAL = Duration.ofSeconds(1);

    private RedisClients() {}

    /** A client that connects when it is first used. The caller shuts it down. */
    public static RedissonClient create(RedisProperties redis) {
        var config = new Config();
        config.setLazyInitialization(true);
        config.setCodec(StringCodec.INSTANCE);
        // Else a batch names scripts by hash, and fails for good once Redis has forgotten them.
        config.setUseScriptCache(false);
        config.setThreads(redis.threads());
        config.setNettyThreads(redis.threads());
        if (redis.isCluster()) {
            useCluster(config, redis);
        } else {
            useSingle(config, redis);
        }
        var userInfo = redis.url().getFirst().getUserInfo();
        if (userInfo != null) {
            config.setPassword(userInfo.substring(userInfo.indexOf(':') + 1));
        }
        return Redisson.create(config);
    }

    private static void useSingle(Config config, RedisProperties redis) {
        bounded(config.useSingleServer(), redis)
                .setAddress(address(redis.url().getFirst()))
                .setDatabase(redis.database())
                .setConnectionPoolSize(redis.connections())
                .setConnectionMinimumIdleSize(redis.idleConnections())
                .setSubscriptionConnectionMinimumIdleSize(1);
    }

    /**
     * Reads go to masters: a replica may be behind, and would show a seat free that is held.
     * Channels are classic ones, which every node passes on, since sharded ones need Redis 7.
     */
    private static void useCluster(Config config, RedisProperties redis) {
        bounded(config.useClusterServers(), redis)
                .addNodeAddress(
                        redis.url().stream().map(RedisClients::address).toArray(String[]::new))
                .setScanInterval(Math.toIntExact(TOPOLOGY_INTERVAL.toMillis()))
                .setCheckSlotsCoverage(false) // what is there is used while a node is away
                .setReadMode(ReadMode.MASTER)
                .setSubscriptionMode(SubscriptionMode.MASTER)
                .setShardedSubscriptionMode(ShardedSubscriptionMode.OFF)
                .setMasterConnectionPoolSize(redis.connections())
                .setMasterConnectionMinimumIdleSize(redis.idleConnections())
                .setSubscriptionConnectionMinimumIdleSize(1);
    }

    private static <T extends BaseConfig<T>> T bounded(T servers, RedisProperties redis) {
        return servers.setConnectTimeout(Math.toIntExact(redis.connectTimeout().toMillis()))
                .setTimeout(Math.toIntExact(redis.commandTimeout().toMillis()))
                .setRetryAttempts(redis.retryAttempts())
                .setRetryDelay(new ConstantDelay(RETRY_DELAY));
    }

    private static String address(URI url) {
        return "redis://" + url.getHost() + ":" + url.getPort();
    }
}
