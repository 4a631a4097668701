package io.foyer.common.cache;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.MeterRegistry;
import org.redisson.api.RedissonClient;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/**
 * What readers' copies are kept by. Each part is made when something asks for it, so a service that
 * keeps nothing has none of it, and no metrics of it either.
 */
@AutoConfiguration(afterName = "io.foyer.common.redis.RedisAutoConfiguration")
@ConditionalOnClass({Caffeine.class, CircuitBreaker.class})
@ConditionalOnBean(RedissonClient.class)
@EnableConfigurationProperties(CacheProperties.class)
@Lazy
class CacheAutoConfiguration {

    @Bean
    GuardedRedis cacheRedis(RedissonClient redis, CacheProperties limits, MeterRegistry metrics) {
        return new GuardedRedis(redis, limits, metrics);
    }

    @Bean
    Caches readThroughCaches(GuardedRedis redis, CacheProperties limits, MeterRegistry metrics) {
        return new Caches(new SharedEntries(redis, limits), limits, metrics);
    }

    @Bean
    Loads cacheLoads(CacheProperties limits, MeterRegistry metrics) {
        return new Loads(limits, metrics);
    }
}
