package io.foyer.event.browse;

import io.foyer.common.paging.PageQuery;
import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import io.foyer.event.edge.Viewer;
import jakarta.validation.Valid;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;

/** Lists of events, for everybody. */
@RestController
class EventListController {

    private static final String PATH = "/api/v1/events";

    private final EventLists lists;
    private final ListAnswers answers;

    EventListController(EventLists lists, ListAnswers answers) {
        this.lists = lists;
        this.answers = answers;
    }

    /** Events in pages: everybody's public ones, or all of the caller's own. */
    @GetMapping(PATH)
    ResponseEntity<byte[]> list(
            Viewer viewer,
            @Valid EventFilter filter,
            @Valid PageQuery page,
            NativeWebRequest request) {
        if (!filter.onlyMine()) {
            return answers.open(
                            PATH,
                            filter.asked(),
                            page,
                            () -> lists.list(filter, Optional.empty(), page))
                    .answer(request, answers.caching());
        }
        var caller = viewer.caller().orElseThrow(() -> new Problem(ProblemType.UNAUTHENTICATED));
        return answers.own(
                        PATH,
                        filter.asked(),
                        page,
                        () -> lists.list(filter, Optional.of(caller.accountId()), page))
                .answer(request, CacheControl.noCache().cachePrivate());
    }
}
