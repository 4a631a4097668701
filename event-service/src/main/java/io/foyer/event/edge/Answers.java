package io.foyer.event.edge;

import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import io.foyer.event.editing.Edit;

/** Turns how an edit ended into an answer or a refusal. */
public final class Answers {

    private Answers() {}

    /** The result, or the refusal as a problem document. */
    public static <T> T orRefuse(Edit<T> edit) {
        return switch (edit) {
            case Edit.Done<T>(var result) -> result;
            case Edit.Missing<T>() -> throw Problem.notFound();
            case Edit.Stale<T>() -> throw new Problem(ProblemType.PRECONDITION_FAILED);
            case Edit.Refused<T>(var reason, var facts) -> {
                var problem = new Problem(ProblemType.STATE_CONFLICT, reason);
                facts.forEach(problem::with);
                throw problem;
            }
            case Edit.Invalid<T>(var flaws) ->
                    throw new Problem(ProblemType.VALIDATION_FAILED, "Some fields are not valid.")
                            .with("errors", flaws);
        };
    }
}
