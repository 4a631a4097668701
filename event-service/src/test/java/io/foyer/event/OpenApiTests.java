package io.foyer.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.event.testing.CatalogueTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CatalogueTest
class OpenApiTests {

    @Autowired private MockMvcTester mvc;

    @Test
    void theApiDescribesItselfToEverybody() {
        var answer = mvc.get().uri("/v3/api-docs").exchange();
        assertThat(answer).hasStatusOk();
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.paths")
                .asMap()
                .containsKeys(
                        "/api/v1/venues",
                        "/api/v1/events/{id}",
                        "/api/v1/showtimes/{id}/seat-map",
                        "/api/v1/showtimes/{showtimeId}/prices");
    }

    @Test
    void whatComesFromTheTokenIsNoParameter() {
        var answer = mvc.get().uri("/v3/api-docs").exchange();
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.paths['/api/v1/venues'].post")
                .asMap()
                .doesNotContainKey("parameters");
    }
}
