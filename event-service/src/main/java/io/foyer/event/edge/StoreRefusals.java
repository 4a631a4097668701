package io.foyer.event.edge;

import io.foyer.common.problem.ProblemDocuments;
import io.foyer.common.problem.ProblemType;
import java.sql.SQLException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * What only the store could see: two edits at the same moment, or a value that no column takes.
 * Nothing was changed, and the client is told whether trying again makes sense.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class StoreRefusals {

    /** SQL state class 22, data exception: such as a text with a zero character in it. */
    private static final String UNREADABLE_VALUE = "22";

    private final ProblemDocuments documents;

    StoreRefusals(ProblemDocuments documents) {
        this.documents = documents;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refuse(OptimisticLockingFailureException failure) {
        return answer(
                ProblemType.PRECONDITION_FAILED, "Somebody else changed it at the same moment.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refuse(PessimisticLockingFailureException failure) {
        return ResponseEntity.status(ProblemType.OVERLOADED.status())
                .header(HttpHeaders.RETRY_AFTER, "1")
                .body(documents.of(ProblemType.OVERLOADED, ProblemType.OVERLOADED.title() + "."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refuse(DataIntegrityViolationException failure) {
        return failure.getMostSpecificCause() instanceof SQLException cause
                        && String.valueOf(cause.getSQLState()).startsWith(UNREADABLE_VALUE)
                ? answer(ProblemType.MALFORMED_REQUEST, "A value cannot be stored.")
                : answer(
                        ProblemType.STATE_CONFLICT,
                        "Something it depends on changed at the same moment.");
    }

    private ResponseEntity<ProblemDetail> answer(ProblemType type, String detail) {
        return ResponseEntity.status(type.status()).body(documents.of(type, detail));
    }
}
