package io.foyer.search.query;

import io.foyer.search.index.Indexing;
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
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/** The whole service without a change stream: the test fills the index itself. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc
@Import(SearchTest.Stores.class)
@interface SearchTest {

    @TestConfiguration(proxyBeanMethods = false)
    class Stores {

        @Bean
        ListingTable listingTable() {
            return ListingTable.fresh();
        }

        /** Opened when the application is up: one season for all tests that share it. */
        @Bean
        @Lazy
        Season season(MockMvcTester http, JsonMapper json, ListingTable listings, Indexing indexing)
                throws InterruptedException {
            var season = new Season(http, json);
            season.open(listings, indexing);
            return season;
        }

        @Bean
        DynamicPropertyRegistrar settings(ListingTable listings) {
            return registry ->
                    SearchSettings.reading(listings)
                            .with("foyer.search.stream.enabled", "false")
                            // What is found is looked at here, not how soon on a busy machine.
                            .with("foyer.search.elasticsearch.read-timeout", "20s")
                            .with("foyer.search.query.patience", "20s")
                            .with("foyer.search.query.turn-patience", "20s")
                            .with("foyer.search.query.breaker.slow-call", "20s")
                            .register(registry::add);
        }
    }
}
