package io.foyer.common.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.config.Config;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A service that keeps nothing has nothing of this. */
class CacheAutoConfigurationTests {

    private static final String BREAKER = "foyer.cache.breaker.closed";

    private final ApplicationContextRunner service =
            new ApplicationContextRunner()
                    .withConfiguration(AutoConfigurations.of(CacheAutoConfiguration.class))
                    .withUserConfiguration(Surroundings.class);

    @Test
    void nothingIsMadeForAServiceThatKeepsNothing() {
        service.run(
                context ->
                        assertThat(context.getBean(MeterRegistry.class).find(BREAKER).gauge())
                                .isNull());
    }

    @Test
    void whoeverAsksGetsAllOfIt() {
        service.run(
                context -> {
                    assertThat(context).hasSingleBean(Loads.class).hasSingleBean(Caches.class);
                    context.getBean(Caches.class);
                    assertThat(context.getBean(MeterRegistry.class).find(BREAKER).gauge())
                            .isNotNull();
                });
    }

    @Configuration(proxyBeanMethods = false)
    static class Surroundings {

        @Bean
        MeterRegistry metrics() {
            return new SimpleMeterRegistry();
        }

        /** Nobody connects. */
        @Bean(destroyMethod = "shutdown")
        RedissonClient redisson() {
            var config = new Config();
            config.setLazyInitialization(true);
            config.useSingleServer().setAddress("redis://127.0.0.1:1");
            return Redisson.create(config);
        }
    }
}
