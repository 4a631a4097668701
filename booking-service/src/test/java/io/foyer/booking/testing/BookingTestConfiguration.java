package io.foyer.booking.testing;

import static io.foyer.platform.store.PostgresStore.PASSWORD;

import io.foyer.testing.identity.TestIdentity;
import io.foyer.testing.store.OwnRedis;
import io.foyer.testing.store.RedisCluster;
import io.foyer.testing.store.Stores;
import java.net.URI;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.context.DynamicPropertyRegistry;

@TestConfiguration(proxyBeanMethods = false)
class BookingTestConfiguration {

    @Bean(destroyMethod = "stop")
    EventServiceFake eventService() {
        return EventServiceFake.start();
    }

    @Bean
    DynamicPropertyRegistrar surroundings(
            EventServiceFake eventService,
            ObjectProvider<OwnPostgres> ownPostgres,
            ObjectProvider<OwnRedis> ownRedis,
            ObjectProvider<RedisCluster> cluster) {
        var database = Stores.freshDatabase("booking");
        return properties -> {
            properties.add("spring.datasource.url", database::url);
            properties.add("spring.datasource.username", database::user);
            properties.add("spring.datasource.password", database::password);
            // A context keeps what it has opened until all tests are over.
            properties.add("spring.datasource.hikari.minimum-idle", () -> "4");
            ownRedis.ifAvailable(own -> properties.add("foyer.redis.url", own::uri));
            if (ownRedis.stream().findAny().isEmpty()) {
                var nodes = cluster.stream().map(RedisCluster::urls).findAny();
                patient(properties, nodes.orElseGet(() -> List.of(Stores.freshRedis())));
            }
            properties.add("foyer.inventory.connect-timeout", () -> "5s");
            properties.add("foyer.inventory.event-url", eventService::url);
            // Another one would take a server and a context each time.
            properties.add("management.server.port", () -> "-1");
        };
    }

    /** Waits that are right for buyers are too short for a machine that builds everything. */
    private static void patient(DynamicPropertyRegistry properties, List<URI> redis) {
        properties.add("foyer.redis.url", () -> redis);
        properties.add("foyer.redis.connect-timeout", () -> "5s");
        properties.add("foyer.redis.command-timeout", () -> "5s");
        properties.add("foyer.hold.answer-within", () -> "10s");
    }

    @Bean
    TestIdentity identity() {
        return TestIdentity.shared();
    }

    @Bean
    JwtDecoder accessTokenDecoder(TestIdentity identity) {
        return identity.jwtDecoder();
    }
}
