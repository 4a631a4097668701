package io.foyer.search.names;

import io.foyer.search.testing.ListingTable;
import io.foyer.search.testing.SearchSettings;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/** The whole service without a change stream: the test writes the copy itself. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc
@Import(SuggestionTest.Stores.class)
@interface SuggestionTest {

    @TestConfiguration(proxyBeanMethods = false)
    class Stores {

        /** Opened when the application is up: one for all tests that share it. */
        @Bean
        @Lazy
        Typing typing(MockMvcTester http, JsonMapper json, JdbcClient jdbc) {
            var typing = new Typing(http, json);
            Programme.announce(new CopiedShows(jdbc)::put);
            typing.awaits("bey", "Beyoncé");
            typing.awaits("plain", "Plain White T's");
            typing.awaits("tailor", "Taylor Swift"); // what only Elasticsearch knows
            return typing;
        }

        @Bean
        DynamicPropertyRegistrar settings() {
            return registry ->
                    SearchSettings.reading(ListingTable.notYetThere())
                            .with("foyer.search.stream.enabled", "false")
                            .register(registry::add);
        }
    }
}
