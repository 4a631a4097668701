package io.foyer.gateway.testing;

import io.foyer.testing.identity.TestIdentity;
import java.time.Duration;
import java.util.Locale;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.web.reactive.server.WebTestClient;

@TestConfiguration(proxyBeanMethods = false)
class GatewayTestConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Bean
    DynamicPropertyRegistrar services() {
        return properties -> {
            for (var name : Upstreams.Name.values()) {
                properties.add(
                        "foyer.services." + name.name().toLowerCase(Locale.ROOT),
                        () -> Upstreams.of(name).address());
            }
            properties.add("management.server.port", () -> 0);
            properties.add(
                    "spring.cloud.gateway.server.webflux.httpclient.response-timeout",
                    () -> "500ms");
        };
    }

    @Bean
    TestIdentity identity() {
        return new TestIdentity();
    }

    @Bean
    ReactiveJwtDecoder accessTokenDecoder(TestIdentity identity) {
        return identity.reactiveJwtDecoder();
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
