package io.foyer.event.browse;

import io.foyer.common.paging.PageQuery;
import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import io.foyer.event.edge.Viewer;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;

/** Lists of venues and of performers, for everybody. */
@RestController
class NamedListController {

    private static final String VENUES = "/api/v1/venues";
    private static final String PERFORMERS = "/api/v1/performers";

    private final NamedLists lists;
    private final ListAnswers answers;

    NamedListController(NamedLists lists, ListAnswers answers) {
        this.lists = lists;
        this.answers = answers;
    }

    /** Everybody's venues, or with {@code mine} all of the caller's own. */
    @GetMapping(VENUES)
    ResponseEntity<byte[]> venues(
            Viewer viewer,
            @RequestParam Optional<String> city,
            @RequestParam(defaultValue = "false") boolean mine,
            @Valid PageQuery page,
            NativeWebRequest request) {
        if (mine) {
            return ownVenues(viewer, city, page, request);
        }
        return answers.open(VENUES, asked("city", city), page, () -> lists.venues(city, page))
                .answer(request, answers.caching());
    }

    @GetMapping(PERFORMERS)
    ResponseEntity<byte[]> performers(
            @RequestParam Optional<String> name, @Valid PageQuery page, NativeWebRequest request) {
        return answers.open(
                        PERFORMERS, asked("name", name), page, () -> lists.performers(name, page))
                .answer(request, answers.caching());
    }

    private ResponseEntity<byte[]> ownVenues(
            Viewer viewer, Optional<String> city, PageQuery page, NativeWebRequest request) {
        if (city.isPresent()) {
            throw new Problem(ProblemType.VALIDATION_FAILED, "Ask for a city or for your own.");
        }
        var caller = viewer.caller().orElseThrow(() -> new Problem(ProblemType.UNAUTHENTICATED));
        return answers.own(
                        VENUES,
                        Map.of("mine", true),
                        page,
                        () -> lists.ownVenues(caller.accountId(), page))
                .answer(request, CacheControl.noCache().cachePrivate());
    }

    private static Map<String, Object> asked(String parameter, Optional<String> value) {
        return value.<Map<String, Object>>map(given -> Map.of(parameter, given)).orElse(Map.of());
    }
}
