package io.foyer.account.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.account.testing.AccountServiceTest;
import io.foyer.account.testing.People;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@AccountServiceTest
class SignUpTests {

    @Autowired private People people;
    @Autowired private JdbcClient jdbc;

    @Test
    void aCustomerSignsUpAndSeesTheAccountWithoutSecrets() {
        var email = unique();

        var answer =
                signUp(
                        Map.of(
                                "email",
                                " " + email.toUpperCase() + " ",
                                "phone",
                                "+1 212 555 0100"));

        assertThat(answer).hasStatus(201).hasHeader("Location", "/api/v1/accounts/me");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$")
                .asMap()
                .containsOnlyKeys(
                        "id", "email", "emailVerified", "name", "phone", "roles", "createdAt")
                .containsEntry("emailVerified", false)
                .containsEntry("email", email)
                .containsEntry("phone", "+1 212 555 0100");
        assertThat(answer).bodyJson().extractingPath("$.roles[0]").isEqualTo("CUSTOMER");
    }

    @Test
    void thePasswordIsKeptAsArgon2idWithTheAgreedCost() {
        var person = people.someone();

        assertThat(
                        jdbc.sql("SELECT password_hash FROM credential WHERE account_id = :id")
                                .param("id", person.id())
                                .query(String.class)
                                .single())
                .startsWith("$argon2id$v=19$m=47104,t=1,p=1$")
                .doesNotContain(People.PASSWORD);
    }

    @Test
    void ofManySignUpsWithOneAddressAtOnceExactlyOneIsStoredAndNobodyCanTell() throws Exception {
        var email = unique();
        Callable<Integer> attempt = () -> signUp(Map.of("email", email)).getResponse().getStatus();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = threads.invokeAll(IntStream.range(0, 4).mapToObj(_ -> attempt).toList());
            assertThat(statuses).extracting(Future::get).containsOnly(201);
        }
        assertThat(countOf(email)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "role, ADMIN, malformed-request",
        "role, DOOR_STAFF, malformed-request",
        "email, not-an-address, validation-failed",
        "email, '', validation-failed",
        "name, ' ', validation-failed",
        "phone, call me, validation-failed",
        "phone, +12 34, validation-failed",
        "phone, +1234567890123456, validation-failed",
        "password, seven77, validation-failed",
        "password, password123, validation-failed",
        "password, Football1, validation-failed",
        "password, ANN LEESON, validation-failed",
        "roles, ADMIN, malformed-request",
        "id, 0197a0a0-0000-7000-8000-000000000000, malformed-request"
    })
    void aWrongOrUnknownFieldIsRefusedAndNothingIsStored(String field, String value, String code) {
        var email = unique();
        var body = new HashMap<String, String>(Map.of("email", email));
        body.put(field, value);

        var answer = signUp(body);

        assertThat(answer)
                .hasStatus(400)
                .hasContentType("application/problem+json")
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo(code);
        assertThat(countOf(email)).isZero();
    }

    @Test
    void anEnormousPasswordIsRefusedWithoutHashing() {
        assertThat(signUp(Map.of("password", "x".repeat(10_000)))).hasStatus(400);
    }

    @Test
    void aMissingFieldIsNamed() {
        var answer = people.post("/api/v1/accounts", Map.of("email", unique()));

        assertThat(answer).hasStatus(400);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .contains("password", "name", "role");
    }

    @Test
    void aLongPassphraseWithSpacesAndUnicodeIsWelcome() {
        var email = unique();
        var passphrase = "Я люблю театр, und die Plätze sind gut 🎭 ".repeat(2).strip();

        assertThat(signUp(Map.of("email", email, "password", passphrase))).hasStatus(201);
        assertThat(people.tryToLogIn(email, passphrase)).hasStatusOk();
    }

    private MvcTestResult signUp(Map<String, String> changes) {
        var body =
                new HashMap<String, String>(
                        Map.of(
                                "email",
                                unique(),
                                "password",
                                People.PASSWORD,
                                "name",
                                "Ann Leeson",
                                "role",
                                "CUSTOMER"));
        body.putAll(changes);
        return people.post("/api/v1/accounts", body);
    }

    private int countOf(String email) {
        return jdbc.sql("SELECT count(*) FROM account WHERE email = :email")
                .param("email", email)
                .query(Integer.class)
                .single();
    }

    private static String unique() {
        return "ann-%s@example.com".formatted(UUID.randomUUID());
    }
}
