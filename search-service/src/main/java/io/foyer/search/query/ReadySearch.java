package io.foyer.search.query;

import io.foyer.common.cache.Representation;
import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import io.foyer.search.popular.PopularAnswers;
import io.foyer.search.popular.ReadyAnswer;
import io.foyer.search.query.SearchOutcome.Answered;
import io.foyer.search.query.SearchOutcome.Unavailable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.web.context.request.NativeWebRequest;
import tools.jackson.databind.json.JsonMapper;

/** Searches, their answers ready to be sent: what many ask is written out once. */
@Service
class ReadySearch {

    private final Search search;
    private final PopularAnswers popular;
    private final SearchLimits limits;
    private final JsonMapper json;

    ReadySearch(Search search, PopularAnswers popular, SearchLimits limits, JsonMapper json) {
        this.search = search;
        this.popular = popular;
        this.limits = limits;
        this.json = json;
    }

    /**
     * The answer to a request.
     *
     * @throws Problem 503 when nothing can answer just now
     */
    ResponseEntity<byte[]> answer(SearchCriteria asked, NativeWebRequest request) {
        // A record's text has all its fields: a filter that is added cannot be forgotten here.
        var deepest = asked.seen() + asked.page().size();
        var answer = popular.to(asked.toString(), deepest, () -> ask(asked));
        return answer.page().answer(request, popular.caching(answer));
    }

    private ReadyAnswer ask(SearchCriteria asked) {
        return switch (search.search(asked)) {
            case Answered<SearchAnswer>(var answer) -> write(asked, answer);
            case Unavailable<SearchAnswer>() ->
                    throw new Problem(ProblemType.UNAVAILABLE, "Search cannot answer just now.")
                            .retryAfter(limits.retryAfter());
        };
    }

    private ReadyAnswer write(SearchCriteria asked, SearchAnswer answer) {
        var next = NextPage.of(asked, answer, limits.window());
        var page = SearchPage.of(asked, answer, next);
        return new ReadyAnswer(
                Representation.of(json.writeValueAsBytes(page), 0),
                answer.total() > asked.page().size(),
                answer.degraded());
    }
}
