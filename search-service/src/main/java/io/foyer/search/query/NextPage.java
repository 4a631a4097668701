package io.foyer.search.query;

import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The query of the page after an answer: the one under way, going on where the answer ended. */
final class NextPage {

    private NextPage() {}

    /** Absent on the last page, and behind the window when the answer cannot say where it ended. */
    static @Nullable String of(SearchCriteria asked, SearchAnswer answer, int window) {
        var size = asked.page().size();
        var seen = asked.seen() + size;
        if (seen >= answer.total() || answer.items().size() < size) {
            return null;
        }
        var end = answer.end();
        var query =
                ServletUriComponentsBuilder.fromCurrentRequest().replaceQueryParam("size", size);
        if (end != null) {
            var cursor = new SearchCursor(answer.degraded(), seen, end);
            query.replaceQueryParam("page")
                    .replaceQueryParam("cursor", CursorCode.write(cursor, asked));
        } else if (seen + size <= window) {
            query.replaceQueryParam("cursor").replaceQueryParam("page", seen / size);
        } else {
            return null;
        }
        return "?" + query.build().getQuery();
    }
}
