package io.foyer.account.session.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.account.testing.AccountServiceTest;
import io.foyer.account.testing.People;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * With no turn for hashing at all, everything that needs a hash says so; nothing waits for ever.
 */
@AccountServiceTest
@TestPropertySource(
        properties = {"foyer.credential.concurrent-hashes=0", "foyer.credential.hash-wait=1ms"})
class BusyTests {

    @Autowired private People people;

    @Test
    void aLogInIsToldToComeBack() {
        assertThat(people.tryToLogIn("ann@example.com", "whatever"))
                .hasStatus(503)
                .hasHeader("Retry-After", "2")
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("overloaded");
    }

    @Test
    void aSignUpIsToldToComeBack() {
        assertThat(
                        people.post(
                                "/api/v1/accounts",
                                Map.of(
                                        "email", "ann@example.com",
                                        "password", People.PASSWORD,
                                        "name", "Ann",
                                        "role", "CUSTOMER")))
                .hasStatus(503)
                .hasHeader("Retry-After", "2");
    }
}
