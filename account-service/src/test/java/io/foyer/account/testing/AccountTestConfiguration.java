package io.foyer.account.testing;

import io.foyer.testing.store.Stores;
import io.foyer.testing.time.MovableClock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

@TestConfiguration(proxyBeanMethods = false)
class AccountTestConfiguration {

    @Bean
    DynamicPropertyRegistrar stores() {
        var database = Stores.freshDatabase("account");
        var redis = Stores.freshRedis();
        return properties -> {
            properties.add("spring.datasource.url", database::url);
            properties.add("spring.datasource.username", database::user);
            properties.add("spring.datasource.password", database::password);
            properties.add("foyer.redis.url", redis::toString);
            properties.add("management.server.port", () -> "");
        };
    }

    /** Begins at the present, since tokens are verified by the machine's clock. */
    @Bean
    MovableClock clock() {
        return MovableClock.atPresent();
    }

    @Bean
    Audited audited(JdbcClient jdbc) {
        return new Audited(jdbc);
    }

    @Bean
    People people(MockMvcTester http, JsonMapper json, JdbcClient jdbc) {
        return new People(http, json, jdbc);
    }

    @Bean
    Told told(JdbcClient jdbc, JsonMapper json) {
        return new Told(jdbc, json);
    }
}
