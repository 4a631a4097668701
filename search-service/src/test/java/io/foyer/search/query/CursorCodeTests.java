package io.foyer.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.foyer.common.paging.PageQuery;
import io.foyer.search.query.DateBound.Moment;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorCodeTests {

    private static final Instant NOW = Instant.parse("2031-05-01T12:00:00Z");
    private static final SearchCursor CURSOR =
            new SearchCursor(
                    true,
                    10_020,
                    new SearchPosition(
                            NOW,
                            17.625,
                            Instant.parse("2031-06-01T23:30:00.123456Z"),
                            UUID.fromString("0197a3f0-0000-7000-8000-00000000002a")));

    private final SearchCriteria swift = asking("swift", SearchSort.RELEVANCE, NOW);

    @Test
    void isReadAsItWasWritten() {
        assertThat(CursorCode.read(CursorCode.write(CURSOR, swift), swift)).isEqualTo(CURSOR);
    }

    @Test
    void aPositionMayHaveNothingToLead() {
        var after = new SearchPosition(NOW, null, NOW, UUID.randomUUID());
        var cursor = new SearchCursor(false, 20, after);

        assertThat(CursorCode.read(CursorCode.write(cursor, swift), swift)).isEqualTo(cursor);
    }

    @Test
    void isShortEnoughToBeAParameterAndNeedsNoEncoding() {
        assertThat(CursorCode.write(CURSOR, swift)).hasSizeLessThan(100).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void theSameQuestionLaterAndOnAnotherPageReadsIt() {
        var code = CursorCode.write(CURSOR, swift);
        var later = asking("swift", SearchSort.RELEVANCE, NOW.plusSeconds(3600));

        assertThat(CursorCode.read(code, later)).isEqualTo(CURSOR);
        assertThat(CursorCode.read(code, swift.continuedAfter(CURSOR))).isEqualTo(CURSOR);
    }

    @Test
    void anotherQuestionDoesNot() {
        var code = CursorCode.write(CURSOR, swift);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CursorCode.read(code, asking("gaga", SearchSort.RELEVANCE, NOW)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CursorCode.read(code, asking("swift", SearchSort.PRICE, NOW)));
    }

    @Test
    void everySingleBitCounts() {
        var bytes = Base64.getUrlDecoder().decode(CursorCode.write(CURSOR, swift));
        for (var bit = 0; bit < bytes.length * 8; bit++) {
            var changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            var code = Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
            assertThatIllegalArgumentException().isThrownBy(() -> CursorCode.read(code, swift));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "====", "{\"a\":1}", "AAAA", "ä", "' OR 1=1", "\u0000"})
    void nothingElseIsACursor(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> CursorCode.read(code, swift));
    }

    @Test
    void whoeverMakesOneByHandGetsNoFurtherThanTheCalendar() {
        refuses(new SearchPosition(Instant.parse("+99999-01-01T00:00:00Z"), 1.0, NOW, id()));
        refuses(new SearchPosition(NOW, 1.0, Instant.parse("-0001-01-01T00:00:00Z"), id()));
        refuses(new SearchPosition(NOW, Double.NaN, NOW, id()));
        refuses(new SearchPosition(NOW, Double.POSITIVE_INFINITY, NOW, id()));
    }

    private void refuses(SearchPosition position) {
        var code = CursorCode.write(new SearchCursor(false, 0, position), swift);
        assertThatIllegalArgumentException().isThrownBy(() -> CursorCode.read(code, swift));
    }

    private static UUID id() {
        return UUID.randomUUID();
    }

    private static SearchCriteria asking(String text, SearchSort sort, Instant now) {
        @Nullable SearchCursor none = null;
        return new SearchCriteria(
                text,
                null,
                null,
                null,
                50,
                new Moment(now),
                null,
                null,
                null,
                false,
                sort,
                new PageQuery(null, null),
                now,
                none);
    }
}
