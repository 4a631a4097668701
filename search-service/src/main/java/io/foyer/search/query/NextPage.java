package io.foyer.search.query;

import io.foyer.search.query.DateBound.Day;
import io.foyer.search.query.DateBound.Moment;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * The query of the page after an answer: the same search, going on where the answer ended. It is
 * written from what was meant and not from what was typed, since all who mean the same get the same
 * answer.
 */
final class NextPage {

    private final StringJoiner pairs = new StringJoiner("&", "?", "");

    private NextPage() {}

    /** Absent on the last page, and behind the window when the answer cannot say where it ended. */
    static @Nullable String of(SearchCriteria asked, SearchAnswer answer, int window) {
        var size = asked.page().size();
        var seen = asked.seen() + size;
        var end = answer.end();
        if (seen >= answer.total() || answer.items().size() < size) {
            return null;
        }
        if (end == null && seen + size > window) {
            return null;
        }
        var next = new NextPage();
        next.addQuestion(asked);
        next.add("size", size);
        if (end == null) {
            next.add("page", seen / size);
        } else {
            var cursor = new SearchCursor(answer.degraded(), seen, end);
            next.add("cursor", CursorCode.write(cursor, asked));
        }
        return next.pairs.toString();
    }

    private void addQuestion(SearchCriteria asked) {
        add("q", asked.hasText() ? asked.text() : null);
        add("type", asked.type());
        add("city", asked.city());
        var near = asked.near();
        if (near != null) {
            add("near", near.lat() + "," + near.lon());
            add("radiusKm", asked.radiusKm());
        }
        add("from", asked.upcoming() ? null : text(asked.from()));
        add("to", asked.to() == null ? null : text(asked.to()));
        add("priceMin", asked.priceMin());
        add("priceMax", asked.priceMax());
        add("available", asked.availableOnly() ? true : null);
        add("sort", asked.sort().name().toLowerCase(Locale.ROOT));
    }

    private void add(String name, @Nullable Object value) {
        if (value != null) {
            var encoded = UriUtils.encodeQueryParam(value.toString(), StandardCharsets.UTF_8);
            pairs.add(name + "=" + encoded.replace("+", "%2B"));
        }
    }

    private static String text(DateBound bound) {
        return switch (bound) {
            case Day(var date) -> date.toString();
            case Moment(var instant) -> instant.toString();
        };
    }
}
