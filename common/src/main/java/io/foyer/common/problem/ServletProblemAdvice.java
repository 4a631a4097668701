package io.foyer.common.problem;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Renders every refusal and every surprise of a servlet service as a problem document. */
@RestControllerAdvice
class ServletProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ServletProblemAdvice.class);

    private final ProblemDocuments documents;

    ServletProblemAdvice(ProblemDocuments documents) {
        this.documents = documents;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refuse(Problem problem) {
        return ResponseEntity.status(problem.type().status())
                .headers(documents.headers(problem))
                .body(documents.of(problem));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> fail(Exception failure) throws Exception {
        if (failure instanceof AccessDeniedException
                || failure instanceof AuthenticationException) {
            throw failure; // Spring Security's own filters answer these.
        }
        log.error("Unexpected failure", failure);
        var document =
                documents.of(ProblemType.INTERNAL_ERROR, "Something went wrong on our side.");
        return ResponseEntity.status(document.getStatus()).body(document);
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException failure,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return ResponseEntity.badRequest().body(documents.invalid(failure.getAllErrors()));
    }

    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException failure,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return ResponseEntity.badRequest().body(documents.invalid(failure.getAllErrors()));
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var type = ProblemType.ofStatus(status.value());
        var document =
                body instanceof ProblemDetail detail
                        ? documents.complete(detail, type)
                        : documents.of(type, type.title());
        return new ResponseEntity<>(document, headers, status);
    }
}
