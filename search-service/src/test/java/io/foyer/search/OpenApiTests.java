package io.foyer.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.search.testing.ListingTable;
import io.foyer.search.testing.SearchSettings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class OpenApiTests {

    @Autowired private MockMvcTester http;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        SearchSettings.reading(ListingTable.notYetThere())
                .with("foyer.search.stream.enabled", "false")
                .register(registry::add);
    }

    @Test
    void everyPathIsDescribed() {
        assertThat(http.get().uri("/v3/api-docs"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.paths")
                .asMap()
                .containsKeys("/api/v1/search", "/api/v1/search/suggestions");
    }

    @Test
    void everyParameterOfASearchIsDescribed() {
        assertThat(http.get().uri("/v3/api-docs"))
                .bodyJson()
                .extractingPath("$.paths['/api/v1/search'].get.parameters[*].name")
                .asArray()
                .containsExactlyInAnyOrder(
                        "q",
                        "type",
                        "city",
                        "near",
                        "radiusKm",
                        "from",
                        "to",
                        "priceMin",
                        "priceMax",
                        "available",
                        "sort",
                        "page",
                        "size",
                        "cursor");
    }

    @Test
    void whatIsNotNamedNeedsAToken() {
        assertThat(http.get().uri("/api/v1/anything-else")).hasStatus(401);
    }
}
