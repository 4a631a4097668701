package io.foyer.gateway.testing;

import com.sun.net.httpserver.HttpServer;
import io.foyer.testing.identity.TestIdentity;
import io.foyer.testing.store.Stores;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.web.reactive.server.WebTestClient;

@TestConfiguration(proxyBeanMethods = false)
class GatewayTestConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Bean
    DynamicPropertyRegistrar upstreamAddresses(HttpServer keySet, ObjectProvider<RedisAt> redisAt) {
        return properties -> {
            properties.add(
                    "foyer.redis.url",
                    () ->
                            redisAt.stream()
                                    .findAny()
                                    .map(RedisAt::url)
                                    .orElseGet(Stores::freshRedis));
            properties.add(
                    "foyer.identity.jwks-uri",
                    () -> "http://127.0.0.1:" + keySet.getAddress().getPort());
            for (var name : Upstreams.Name.values()) {
                properties.add(
                        "foyer.services." + name.name().toLowerCase(Locale.ROOT),
                        () -> Upstreams.of(name).address());
            }
            properties.add("management.server.port", () -> 0);
            properties.add(
                    "spring.cloud.gateway.server.webflux.httpclient.response-timeout", () -> "2s");
        };
    }

    @Bean
    TestIdentity identity() {
        return TestIdentity.shared();
    }

    /** The keys as account-service publishes them, so that tokens are verified as they will be. */
    @Bean(destroyMethod = "")
    HttpServer keySet(TestIdentity identity) throws IOException {
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var body = identity.jwks().getBytes(StandardCharsets.UTF_8);
        server.createContext(
                "/",
                exchange -> {
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
        return server;
    }

    @Bean
    @Lazy
    WebTestClient http(Environment environment) {
        return WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"))
                .responseTimeout(PATIENCE)
                .build();
    }
}
