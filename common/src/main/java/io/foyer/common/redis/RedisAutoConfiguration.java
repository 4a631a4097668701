package io.foyer.common.redis;

import org.redisson.api.RedissonClient;
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

    @Bean(destroyMethod = "shutdown")
    @ConditionalOnMissingBean
    RedissonClient redisson(RedisProperties redis) {
        return RedisClients.create(redis);
    }
}
