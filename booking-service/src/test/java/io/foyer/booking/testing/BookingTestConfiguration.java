package io.foyer.booking.testing;

import static io.foyer.platform.store.PostgresStore.PASSWORD;

import io.foyer.testing.identity.TestIdentity;
import io.foyer.testing.store.Database;
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
        var database =
                ownPostgres.stream()
                        .findAny()
                        .map(own -> new Database(own.url(), OwnPostgres.USER, PASSWORD))
                        .orElseGet(() -> Stores.freshDatabase("booking"));
        var probed = ownPostgres.stream().findAny().isPresent();
        return properties -> {
            properties.add("spring.datasource.url", database::url);
            properties.add("spring.datasource.username", database::user);
            properties.add("spring.datasource.password", database::password);
            ownRedis.ifAvailable(own -> properties.add("foyer.redis.url", own::uri));
            if (ownRedis.stream().findAny().isEmpty()) {
                var nodes = cluster.stream().map(RedisCluster::urls).findAny();
                patient(properties, nodes.orElseGet(() -> List.of(Stores.freshRedis())));
            }
            properties.add("foyer.inventory.connect-timeout", () -> "5s");
            properties.add("foyer.inventory.event-url", eventService::url);
            // A server and a context more each time: only where probes are asked for.
            properties.add("management.server.port", () -> probed ? "0" : "-1");
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
