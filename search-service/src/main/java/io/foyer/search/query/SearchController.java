package io.foyer.search.query;

import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import io.foyer.search.query.SearchOutcome.Answered;
import io.foyer.search.query.SearchOutcome.Unavailable;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;

/** Search and suggestions, open to everybody. */
@RestController
@RequestMapping("/api/v1/search")
class SearchController {

    private static final Set<String> OF_SEARCH =
            Set.of(
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

    private final ReadySearch search;
    private final Suggestions suggestions;
    private final CriteriaReader criteria;
    private final SearchLimits limits;

    SearchController(
            ReadySearch search,
            Suggestions suggestions,
            CriteriaReader criteria,
            SearchLimits limits) {
        this.search = search;
        this.suggestions = suggestions;
        this.criteria = criteria;
        this.limits = limits;
    }

    @GetMapping
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = SearchPage.class)))
    ResponseEntity<byte[]> search(
            @ParameterObject SearchParameters parameters,
            HttpServletRequest request,
            NativeWebRequest conditions) {
        refuseUnknown(request, OF_SEARCH);
        return search.answer(criteria.read(parameters), conditions);
    }

    @GetMapping("/suggestions")
    SuggestionList suggest(@RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        refuseUnknown(request, Set.of("q"));
        var reader = new ParameterReader(limits.maxFilter());
        var text = criteria.text(reader, q);
        reader.refuseFaults();
        return text.isEmpty()
                ? new SuggestionList(List.of())
                : new SuggestionList(answerOf(suggestions.complete(text)));
    }

    record SuggestionList(List<String> items) {}

    /** A filter that is misspelt would otherwise be left out without a word. */
    private static void refuseUnknown(HttpServletRequest request, Set<String> known) {
        var reader = new ParameterReader(0);
        request.getParameterMap()
                .forEach(
                        (name, values) -> {
                            if (!known.contains(name)) {
                                reader.reject(name, "is not a parameter of this call");
                            } else if (values.length > 1) {
                                reader.reject(name, "is given more than once");
                            }
                        });
        reader.refuseFaults();
    }

    private <T> T answerOf(SearchOutcome<T> outcome) {
        return switch (outcome) {
            case Answered<T>(var answer) -> answer;
            case Unavailable<T>() ->
                    throw new Problem(ProblemType.UNAVAILABLE, "Search cannot answer just now.")
                            .retryAfter(limits.retryAfter());
        };
    }
}
