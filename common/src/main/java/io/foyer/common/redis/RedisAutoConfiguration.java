package io.foyer.common.redis;

import java.net.URI;
import java.time.Duration;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.redisson.config.Config;
import org.redisson.config.ConstantDelay;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** One Redisson client per service, connecting when first used so that no start waits for Redis. */
@AutoConfiguration
@ConditionalOnProperty(name = "foyer.redis.enabled", matchIfMissing = true)
@EnableConfigurationProperties(RedisProperties.class)
class RedisAutoConfiguration {

    private static final Duration RETRY_DELAY = Duration.ofMillis(50);

    @Bean(destroyMethod = "shutdown")
    @ConditionalOnMissingBean
    RedissonClient redisson(RedisProperties redis) {
        var config = new Config();
        config.setLazyInitialization(true);
        config.setCodec(StringCodec.INSTANCE);
        config.setThreads(redis.threads());
        config.setNettyThreads(redis.threads());
        config.useSingleServer()
                .setAddress("redis://" + redis.url().getHost() + ":" + redis.url().getPort())
                .setDatabase(database(redis.url()))
                .setConnectionPoolSize(redis.connections())
                .setConnectionMinimumIdleSize(redis.idleConnections())
                .setSubscriptionConnectionMinimumIdleSize(1)
                .setConnectTimeout(Math.toIntExact(redis.connectTimeout().toMillis()))
                .setTimeout(Math.toIntExact(redis.commandTimeout().toMillis()))
                .setRetryAttempts(redis.retryAttempts())
                .setRetryDelay(new ConstantDelay(RETRY_DELAY));
        if (redis.url().getUserInfo() != null) {
            var userInfo = redis.url().getUserInfo();
            config.setPassword(userInfo.substring(userInfo.indexOf(':') + 1));
        }
        return Redisson.create(config);
    }

    private static int database(URI url) {
        var path = url.getPath();
        return path == null || path.length() < 2 ? 0 : Integer.parseInt(path.substring(1));
    }
}
