package io.foyer.event.edge;

import io.foyer.common.problem.ProblemDocuments;
import io.foyer.common.problem.ProblemType;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Two edits of one thing at the same moment: the later one is told, and may try again. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ConcurrentEditAdvice {

    private final ProblemDocuments documents;

    ConcurrentEditAdvice(ProblemDocuments documents) {
        this.documents = documents;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refuse(OptimisticLockingFailureException failure) {
        var type = ProblemType.PRECONDITION_FAILED;
        return ResponseEntity.status(type.status())
                .body(documents.of(type, "Somebody else changed it at the same moment."));
    }
}
