package io.foyer.common.session;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.redisson.api.RedissonClient;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Follows the sessions that were ended wherever there is a Redis to hear of them from. */
@AutoConfiguration(afterName = "io.foyer.common.redis.RedisAutoConfiguration")
@EnableConfigurationProperties(EndedSessionProperties.class)
class SessionAutoConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(RedissonClient.class)
    static class Following {

        @Bean
        @ConditionalOnMissingBean(EndedSessions.class)
        RememberedEndings endedSessions(EndedSessionProperties limits) {
            return new RememberedEndings(limits.keptBeyond(), limits.remembered());
        }

        @Bean
        @ConditionalOnBean(RememberedEndings.class)
        SessionEndings sessionEndings(
                RedissonClient redis,
                RememberedEndings remembered,
                EndedSessionProperties limits,
                JsonMapper json,
                InstantSource clock,
                MeterRegistry metrics) {
            return new SessionEndings(redis, remembered, limits, json, clock, metrics);
        }
    }

    /** Without a Redis nobody tells. */
    @Bean
    @ConditionalOnMissingBean
    EndedSessions noEndedSessions() {
        return EndedSessions.none();
    }
}
