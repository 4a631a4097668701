package io.foyer.search.query;

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
import org.springframework.test.context.DynamicPropertyRegistrar;

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

        @Bean
        DynamicPropertyRegistrar settings(ListingTable listings) {
            return registry ->
                    SearchSettings.reading(listings)
                            .with("foyer.search.stream.enabled", "false")
                            .register(registry::add);
        }
    }
}
