package io.foyer.common.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageOfTests {

    @Test
    void theLastPageHasNoNext() {
        var query = new PageQuery(1, 2);

        assertThat(PageOf.of(List.of("c"), query, 3).next()).isNull();
        assertThat(PageOf.of(List.of("c", "d"), query, 4).next()).isNull();
        assertThat(PageOf.of(List.of("c", "d"), query, 5).next()).isEqualTo("?page=2&size=2");
    }

    @Test
    void absentParametersMeanTheFirstTwenty() {
        var query = new PageQuery(null, null);

        assertThat(query.offset()).isZero();
        assertThat(query.size()).isEqualTo(20);
    }
}
