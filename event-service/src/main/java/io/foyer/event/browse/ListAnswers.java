package io.foyer.event.browse;

import io.foyer.common.cache.CacheProperties;
import io.foyer.common.cache.Flights;
import io.foyer.common.cache.Loads;
import io.foyer.common.cache.Representation;
import io.foyer.common.paging.PageOf;
import io.foyer.common.paging.PageQuery;
import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import io.foyer.event.change.CatalogueChange;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pages of lists, ready to be sent. What everybody may see is kept for a moment, by the question;
 * however many ask it, Postgres is asked once.
 */
@Component
class ListAnswers {

    private final Flights<Question, Representation> ready;
    private final Totals totals;
    private final Loads loads;
    private final BrowseProperties limits;
    private final JsonMapper json;

    ListAnswers(
            Totals totals,
            Loads loads,
            BrowseProperties limits,
            CacheProperties waits,
            JsonMapper json) {
        this.totals = totals;
        this.loads = loads;
        this.limits = limits;
        this.json = json;
        this.ready =
                new Flights<>(
                        limits.listLifetime(),
                        limits.listsSize(),
                        (question, answer) -> answer.weight(),
                        waits.patience());
    }

    /** A page that everybody may see. */
    Representation open(
            String path, Map<String, Object> asked, PageQuery page, Supplier<PageOf<?>> list) {
        refuseTooDeep(page);
        return ready.get(
                new Question(path, Map.copyOf(asked), page),
                () -> write(path, asked, loads.run(list)));
    }

    /** A page that is the caller's alone. */
    Representation own(
            String path, Map<String, Object> asked, PageQuery page, Supplier<PageOf<?>> list) {
        refuseTooDeep(page);
        return write(path, asked, list.get());
    }

    /** Caches on the way may keep it for as long as we do; a browser asks each time, by its tag. */
    CacheControl caching() {
        return CacheControl.maxAge(Duration.ZERO).sMaxAge(limits.listLifetime()).cachePublic();
    }

    /** Whoever changed something finds it at their next look. */
    @TransactionalEventListener
    void on(CatalogueChange change) {
        totals.forgetAll();
        ready.forgetAll();
    }

    private void refuseTooDeep(PageQuery page) {
        if (page.offset() + page.size() > limits.deepest()) {
            throw new Problem(
                    ProblemType.VALIDATION_FAILED,
                    "Lists are shown up to item %d; please narrow this one."
                            .formatted(limits.deepest()));
        }
    }

    private Representation write(String path, Map<String, Object> asked, PageOf<?> page) {
        var next = page.next() == null || isLastShown(page) ? null : next(path, asked, page);
        return Representation.of(
                json.writeValueAsBytes(
                        new PageOf<>(page.items(), page.page(), page.size(), page.total(), next)));
    }

    private boolean isLastShown(PageOf<?> page) {
        return (page.page() + 2L) * page.size() > limits.deepest();
    }

    private static String next(String path, Map<String, Object> asked, PageOf<?> page) {
        var address = UriComponentsBuilder.fromPath(path);
        asked.forEach(
                (name, value) ->
                        address.queryParam(
                                name, URLEncoder.encode(value.toString(), StandardCharsets.UTF_8)));
        return address.queryParam("page", page.page() + 1)
                .queryParam("size", page.size())
                .build(true)
                .toUriString();
    }

    private record Question(String path, Map<String, Object> asked, PageQuery page) {}
}
