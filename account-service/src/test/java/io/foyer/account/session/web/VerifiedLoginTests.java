package io.foyer.account.session.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.account.testing.AccountServiceTest;
import io.foyer.account.testing.Inbox;
import io.foyer.account.testing.People;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Where a log-in needs a verified address, signing up and logging in tells nothing either. */
@AccountServiceTest
@TestPropertySource(properties = "foyer.account.log-in-needs-verification=true")
class VerifiedLoginTests {

    @Autowired private People people;
    @Autowired private Inbox inbox;

    @Test
    void aLogInIsAnsweredLikeAWrongPasswordUntilTheAddressIsVerified() {
        var person = people.someone();

        assertThat(people.tryToLogIn(person.email(), person.password()))
                .hasStatus(401)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("invalid-credentials");

        people.post(
                "/api/v1/auth/email-verification", Map.of("token", inbox.token(person.email(), 1)));
        assertThat(people.tryToLogIn(person.email(), person.password())).hasStatusOk();
    }
}
