package io.foyer.search.names;

import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import io.foyer.search.names.SuggestOutcome.Suggested;
import io.foyer.search.names.SuggestOutcome.Unavailable;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Suggestions while somebody types, open to everybody. */
@RestController
class SuggestionController {

    private final Suggestions suggestions;
    private final SuggestionLimits limits;

    SuggestionController(Suggestions suggestions, SuggestionLimits limits) {
        this.suggestions = suggestions;
        this.limits = limits;
    }

    @GetMapping("/api/v1/search/suggestions")
    SuggestionList suggest(
            @Parameter(description = "what was typed so far; at most 200 characters")
                    @RequestParam(defaultValue = "")
                    String q,
            HttpServletRequest request) {
        refuseFaults(request, q);
        var typed = Typed.of(q);
        if (typed.isEmpty()) {
            return SuggestionList.of(List.of());
        }
        return switch (suggestions.complete(typed)) {
            case Suggested(var found) -> SuggestionList.of(found);
            case Unavailable() ->
                    throw new Problem(
                                    ProblemType.UNAVAILABLE, "Suggestions cannot be made just now.")
                            .retryAfter(limits.retryAfter());
        };
    }

    /**
     * @param items the texts alone
     */
    record SuggestionList(List<String> items, List<Suggestion> suggestions) {

        static SuggestionList of(List<Suggestion> found) {
            return new SuggestionList(found.stream().map(Suggestion::text).toList(), found);
        }
    }

    /** One thing that is wrong, as every validation problem lists it. */
    record Fault(String field, String message) {}

    private void refuseFaults(HttpServletRequest request, String q) {
        var faults = new ArrayList<Fault>();
        request.getParameterMap()
                .forEach(
                        (name, values) -> {
                            if (!name.equals("q")) {
                                faults.add(new Fault(name, "is not a parameter of this call"));
                            } else if (values.length > 1) {
                                faults.add(new Fault(name, "is given more than once"));
                            }
                        });
        if (q.length() > limits.maxText()) {
            faults.add(new Fault("q", "is longer than " + limits.maxText() + " characters"));
        }
        if (!faults.isEmpty()) {
            throw new Problem(ProblemType.VALIDATION_FAILED, "Some fields are not valid.")
                    .with("errors", faults);
        }
    }
}
