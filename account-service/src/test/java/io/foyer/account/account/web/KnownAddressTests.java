package io.foyer.account.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.account.testing.AccountServiceTest;
import io.foyer.account.testing.Inbox;
import io.foyer.account.testing.People;
import io.foyer.testing.time.MovableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Signing up tells nobody whether an address has an account. */
@AccountServiceTest
class KnownAddressTests {

    private static final int ROUNDS = 15;

    @Autowired private People people;
    @Autowired private Inbox inbox;
    @Autowired private JdbcClient jdbc;
    @Autowired private MovableClock clock;
    @Autowired private JsonMapper json;

    @Test
    void theAnswerIsThatOfANewAccountWithAnIdThatIsNowhere() {
        var person = people.someone();

        var known = signUp(person.email().toUpperCase(), People.PASSWORD);
        var fresh = signUp(unique(), People.PASSWORD);

        assertThat(known).hasStatus(201).hasHeader("Location", "/api/v1/accounts/me");
        assertThat(headersOf(known)).isEqualTo(headersOf(fresh));
        assertThat(fieldsOf(known)).isEqualTo(fieldsOf(fresh));
        var id = UUID.fromString(body(known).get("id").asString());
        assertThat(id).isNotEqualTo(person.id());
        assertThat(count("SELECT count(*) FROM account WHERE id = :it", id)).isZero();
        assertThat(count("SELECT count(*) FROM account WHERE email = :it", person.email()))
                .isEqualTo(1);
    }

    @Test
    void theAccountStaysAsItIs() {
        var person = people.someone();

        signUp(person.email(), "quite another long password");

        assertThat(people.tryToLogIn(person.email(), "quite another long password")).hasStatus(401);
        assertThat(people.tryToLogIn(person.email(), person.password())).hasStatusOk();
    }

    @Test
    void theOwnerIsToldByMailAndNotEachTime() {
        var person = people.someone();
        inbox.await(person.email(), 1);

        signUp(person.email(), People.PASSWORD);
        signUp(person.email(), People.PASSWORD);

        assertThat(Inbox.textOf(inbox.await(person.email(), 2).get(1)))
                .contains("Subject: You already have an account")
                .contains("Somebody tried to sign up")
                .doesNotContain("Mallory");
        assertThat(mailsWrittenTo(person.email())).isEqualTo(2);

        clock.advance(Duration.ofMinutes(10));
        signUp(person.email(), People.PASSWORD);

        assertThat(mailsWrittenTo(person.email())).isEqualTo(3);
    }

    @Test
    void whatIsRefusedDoesNotDependOnWhetherTheAddressIsKnown() {
        var person = people.someone();

        for (var wrong : List.of(Map.of("password", "password1"), Map.of("phone", "x"))) {
            var known = signUp(person.email(), wrong);
            var fresh = signUp(unique(), wrong);

            assertThat(known).hasStatus(400);
            assertThat(withoutTrace(known)).isEqualTo(withoutTrace(fresh));
        }
    }

    /**
     * Interleaved, so that whatever else the machine does meets both. What is left out of one of
     * them, such as the hash, would show as most of the time.
     */
    @Test
    void theAnswerTakesTheSameTimeWithinNoise() {
        var person = people.someone();
        var known = new ArrayList<Long>();
        var fresh = new ArrayList<Long>();
        Stream.of(1, 2, 3).forEach(_ -> timed(unique())); // warm

        for (var round = 0; round < ROUNDS; round++) {
            known.add(timed(person.email()));
            fresh.add(timed(unique()));
        }

        assertThat((double) median(known) / median(fresh)).isBetween(0.6, 1.6);
    }

    private long timed(String email) {
        var start = System.nanoTime();
        signUp(email, People.PASSWORD);
        return System.nanoTime() - start;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    private MvcTestResult signUp(String email, String password) {
        return signUp(email, Map.of("password", password));
    }

    private MvcTestResult signUp(String email, Map<String, String> changes) {
        var body = new HashMap<String, String>();
        body.put("email", email);
        body.put("password", People.PASSWORD);
        body.put("name", "Mallory");
        body.put("role", "CUSTOMER");
        body.putAll(changes);
        return people.post("/api/v1/accounts", body);
    }

    private ObjectNode body(MvcTestResult answer) {
        return (ObjectNode) json.readTree(People.body(answer));
    }

    private List<String> fieldsOf(MvcTestResult answer) {
        return List.copyOf(body(answer).propertyNames());
    }

    private static List<String> headersOf(MvcTestResult answer) {
        return answer.getResponse().getHeaderNames().stream().sorted().toList();
    }

    private ObjectNode withoutTrace(MvcTestResult answer) {
        return body(answer).remove(List.of("traceId"));
    }

    private int mailsWrittenTo(String email) {
        return count("SELECT count(*) FROM mail WHERE recipient = :it", email);
    }

    private int count(String sql, Object it) {
        return jdbc.sql(sql).param("it", it).query(Integer.class).single();
    }

    private static String unique() {
        return "new-%s@example.com".formatted(UUID.randomUUID());
    }
}
