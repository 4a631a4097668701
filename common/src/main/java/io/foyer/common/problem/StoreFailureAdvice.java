package io.foyer.common.problem;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.dao.UncategorizedDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * A database that is down or goes down, whose connections are all taken, or that would not give a
 * lock, is no fault of the program: clients are asked to come back (503 {@code overloaded}) instead
 * of being told that something broke.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class StoreFailureAdvice {

    private static final Logger log = LoggerFactory.getLogger(StoreFailureAdvice.class);
    private static final String RETRY_AFTER_SECONDS = "2";

    private final ProblemDocuments documents;

    StoreFailureAdvice(ProblemDocuments documents) {
        this.documents = documents;
    }

    @ExceptionHandler({
        CannotCreateTransactionException.class,
        NonTransientDataAccessResourceException.class,
        TransientDataAccessResourceException.class,
        RecoverableDataAccessException.class,
        PessimisticLockingFailureException.class,
        QueryTimeoutException.class
    })
    ResponseEntity<ProblemDetail> refuse(RuntimeException failure) {
        log.warn("The database did not answer in time: {}", failure.getMessage());
        return ResponseEntity.status(ProblemType.OVERLOADED.status())
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .body(documents.of(ProblemType.OVERLOADED, ProblemType.OVERLOADED.title() + "."));
    }

    /**
     * By these names come a connection that was lost, at the commit perhaps, and faults of ours.
     */
    @ExceptionHandler({UncategorizedDataAccessException.class, TransactionSystemException.class})
    ResponseEntity<ProblemDetail> refuseIfLost(RuntimeException failure) {
        if (LostConnection.isBehind(failure)) {
            return refuse(failure);
        }
        log.error("Unexpected failure", failure);
        var document =
                documents.of(ProblemType.INTERNAL_ERROR, "Something went wrong on our side.");
        return ResponseEntity.status(document.getStatus()).body(document);
    }
}
