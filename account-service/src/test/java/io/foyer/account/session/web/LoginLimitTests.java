package io.foyer.account.session.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.account.testing.AccountServiceTest;
import io.foyer.account.testing.Audited;
import io.foyer.account.testing.People;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@AccountServiceTest
class LoginLimitTests {

    @Autowired private People people;
    @Autowired private Audited audit;

    private final String here = someAddress();
    private final String elsewhere = someAddress();

    @Test
    void aHundredWrongOnesFromOneClientDoNotLockTheOwnerOut() {
        var person = people.someone();
        for (var i = 0; i < 100; i++) {
            wrong(person.email(), here);
        }

        assertThat(wrong(person.email(), here)).hasStatus(429);
        assertThat(people.tryToLogIn(person.email(), person.password(), here)).hasStatus(429);
        assertThat(people.tryToLogIn(person.email(), person.password(), elsewhere)).hasStatusOk();
    }

    @Test
    void theRefusalSaysWhenToComeBackAndNotWhetherTheAccountExists() {
        var person = people.someone();
        for (var i = 0; i < 10; i++) {
            assertThat(wrong(person.email(), here)).hasStatus(401);
            assertThat(wrong("nobody@example.com", elsewhere)).hasStatus(401);
        }

        var known = wrong(person.email(), here);
        var unknown = wrong("nobody@example.com", elsewhere);

        assertThat(known)
                .hasStatus(429)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("too-many-requests");
        assertThat(Integer.parseInt(String.valueOf(known.getResponse().getHeader("Retry-After"))))
                .isBetween(1, 900);
        assertThat(withoutTrace(unknown)).isEqualTo(withoutTrace(known));
    }

    @Test
    void itIsAuditedOncePerWindowAndNotPerRequest() {
        var person = people.someone();
        for (var i = 0; i < 15; i++) {
            wrong(person.email(), here);
        }

        var entries = audit.from("log-in-limited", here);
        assertThat(entries).hasSize(1);
        assertThat(entries.getFirst().object()).isEqualTo(person.id().toString());
    }

    @Test
    void manyRightOnesFromOneClientAreNeverTooMany() {
        var person = people.someone();
        for (var i = 0; i < 20; i++) {
            assertThat(people.tryToLogIn(person.email(), person.password(), here)).hasStatusOk();
        }
    }

    private MvcTestResult wrong(String email, String from) {
        return people.tryToLogIn(email, "not the password", from);
    }

    private static String withoutTrace(MvcTestResult answer) {
        return People.body(answer).replaceAll("\"traceId\":\"[^\"]*\"", "");
    }

    /** A client of this test alone, since its limits outlive it. */
    private static String someAddress() {
        var random = ThreadLocalRandom.current();
        return "198.18.%d.%d".formatted(random.nextInt(256), random.nextInt(256));
    }
}
