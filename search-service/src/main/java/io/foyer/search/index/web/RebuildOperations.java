package io.foyer.search.index.web;

import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import io.foyer.search.index.BeginOutcome.Begun;
import io.foyer.search.index.BeginOutcome.NothingInUse;
import io.foyer.search.index.BeginOutcome.Running;
import io.foyer.search.index.IndexUnavailable;
import io.foyer.search.index.Rebuilding;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Building the index anew. Never routed by the gateway. */
@RestController
@RequestMapping("/internal/search/rebuilds")
class RebuildOperations {

    private final Rebuilding rebuilding;

    RebuildOperations(Rebuilding rebuilding) {
        this.rebuilding = rebuilding;
    }

    /** Builds the next index beside the one in use and switches over to it. */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    RebuildReport begin() {
        return switch (reached(rebuilding::begin)) {
            case Begun(var rebuild) -> RebuildReport.of(rebuild);
            case Running(var rebuild) ->
                    throw new Problem(ProblemType.STATE_CONFLICT, "A rebuild runs already.")
                            .with("rebuild", RebuildReport.of(rebuild));
            case NothingInUse _ ->
                    throw new Problem(
                            ProblemType.STATE_CONFLICT, "There is no index yet; it is on its way.");
        };
    }

    /** The rebuild that runs, or the last one. */
    @GetMapping("/current")
    RebuildReport current() {
        return reached(rebuilding::current).map(RebuildReport::of).orElseThrow(Problem::notFound);
    }

    /** Goes back to the index before, and brings it up to date. */
    @PostMapping("/rollback")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RebuildReport rollBack() {
        return reached(rebuilding::rollBack)
                .map(RebuildReport::of)
                .orElseThrow(
                        () ->
                                new Problem(
                                        ProblemType.STATE_CONFLICT,
                                        "No index is kept that could be gone back to, or a"
                                                + " rebuild runs."));
    }

    private static <T> T reached(Supplier<T> work) {
        try {
            return work.get();
        } catch (IndexUnavailable | DataAccessException unreachable) {
            throw new Problem(ProblemType.UNAVAILABLE, "A store cannot be reached just now.");
        }
    }
}
