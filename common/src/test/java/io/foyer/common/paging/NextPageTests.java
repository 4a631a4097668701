package io.foyer.common.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class NextPageTests {

    private final MockMvcTester mvc =
            MockMvcTester.of(
                    List.of(new Shelf()),
                    builder -> builder.setControllerAdvice(new NextPageAdvice()).build());

    @Test
    void theNextPageKeepsTheFilters() {
        assertThat(mvc.get().uri(URI.create("/shelf?city=S%C3%A3o%20Paulo&size=2")))
                .bodyJson()
                .extractingPath("$.next")
                .isEqualTo("/shelf?city=S%C3%A3o%20Paulo&page=1&size=2");
    }

    @Test
    void theLastPageHasNoNext() {
        assertThat(mvc.get().uri("/shelf?page=2&size=2"))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .hasSize(1);
        assertThat(mvc.get().uri("/shelf?page=2&size=2")).bodyText().doesNotContain("?page=3");
    }

    @RestController
    static class Shelf {

        @GetMapping("/shelf")
        PageOf<String> list(PageQuery page) {
            var all = List.of("a", "b", "c", "d", "e");
            var from = (int) page.offset();
            return PageOf.of(
                    all.subList(from, Math.min(all.size(), from + page.size())), page, all.size());
        }
    }
}
