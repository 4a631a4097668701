package io.foyer.booking.testing;

import io.foyer.testing.store.OwnRedis;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Gives the service a Redis that the test may do anything to, and the waits it has by default. */
@TestConfiguration(proxyBeanMethods = false)
public class OwnRedisConfiguration {

    @Bean
    OwnRedis ownRedis() {
        return new OwnRedis();
    }
}
