package io.foyer.common.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class StoreFailureTests {

    private static final int OVERLOADED = 503;

    @Test
    void aDatabaseThatGivesNoConnectionAsksClientsToComeBack() {
        new WebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(ProblemAutoConfiguration.class))
                .run(
                        context -> {
                            var documents = context.getBean(ProblemDocuments.class);
                            var mvc =
                                    MockMvcTester.of(
                                            List.of(new Broken()),
                                            builder ->
                                                    builder.setControllerAdvice(
                                                                    new ServletProblemAdvice(
                                                                            documents),
                                                                    context.getBean(
                                                                            StoreFailureAdvice
                                                                                    .class))
                                                            .build());
                            assertThat(mvc.get().uri("/transaction"))
                                    .hasStatus(OVERLOADED)
                                    .hasHeader("Retry-After", "2")
                                    .bodyText()
                                    .contains("overloaded");
                            assertThat(mvc.get().uri("/query")).hasStatus(OVERLOADED);
                            assertThat(mvc.get().uri("/lock")).hasStatus(OVERLOADED);
                            assertThat(mvc.get().uri("/commit"))
                                    .hasStatus(OVERLOADED)
                                    .hasHeader("Retry-After", "2");
                            assertThat(mvc.get().uri("/rollback"))
                                    .hasStatus(OVERLOADED)
                                    .hasHeader("Retry-After", "2");
                            assertThat(mvc.get().uri("/fault"))
                                    .hasStatus(500)
                                    .bodyText()
                                    .contains("internal-error");
                        });
    }

    @RestController
    static class Broken {

        @GetMapping("/transaction")
        String begin() {
            throw new CannotCreateTransactionException("no connection");
        }

        @GetMapping("/query")
        String query() {
            throw new CannotGetJdbcConnectionException("no connection");
        }

        @GetMapping("/lock")
        String lock() {
            throw new CannotAcquireLockException("moved meanwhile");
        }

        @GetMapping("/commit")
        String commit() {
            throw new TransactionSystemException(
                    "could not commit",
                    new IllegalStateException(new SQLException("terminated", "57P01")));
        }

        /** As a pool says it, which has thrown the connection away before. */
        @GetMapping("/rollback")
        String rollback() {
            throw new TransactionSystemException(
                    "could not roll back", new SQLException("Connection is closed"));
        }

        @GetMapping("/fault")
        String fault() {
            throw new TransactionSystemException(
                    "could not commit", new SQLException("no such column", "42703"));
        }
    }
}
