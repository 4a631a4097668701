package io.foyer.booking.testing;

import io.foyer.testing.store.RedisCluster;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Gives the service a Redis Cluster of three nodes. */
@TestConfiguration(proxyBeanMethods = false)
public class ClusterConfiguration {

    @Bean
    RedisCluster redisCluster() {
        return RedisCluster.start(3);
    }
}
