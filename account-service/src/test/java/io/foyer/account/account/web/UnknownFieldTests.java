package io.foyer.account.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.account.testing.AccountServiceTest;
import io.foyer.account.testing.People;
import io.foyer.account.testing.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What nobody may set by themselves is refused wherever it is slipped in, and changes nothing. */
@AccountServiceTest
class UnknownFieldTests {

    @Autowired private People people;
    @Autowired private MockMvcTester http;
    @Autowired private JdbcClient jdbc;

    @SuppressWarnings("NullAway.Init")
    private Person person;

    @BeforeEach
    void begin() {
        person = people.someone();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"role\": \"ADMIN\"",
                "\"roles\": [\"ADMIN\"]",
                "\"verified\": true",
                "\"emailVerified\": true",
                "\"id\": \"00000000-0000-7000-8000-000000000001\"",
                "\"email\": \"another@example.com\"",
                "\"disabled\": false",
                "\"createdAt\": \"2020-01-01T00:00:00Z\""
            })
    void aProfileChangeThatSetsMoreIsRefusedAsAWhole(String field) {
        var before = rows();

        var answer =
                people.call(
                        people.logIn(person),
                        HttpMethod.PATCH,
                        "/api/v1/accounts/me",
                        "{\"name\": \"Another name\", %s}".formatted(field));

        assertThat(answer).hasStatus(400);
        assertThat(rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"role\": \"ADMIN\"",
                "\"role\": \"CUSTOMER\", \"roles\": [\"ADMIN\"]",
                "\"role\": \"CUSTOMER\", \"verified\": true",
                "\"role\": \"CUSTOMER\", \"emailVerified\": true",
                "\"role\": \"CUSTOMER\", \"id\": \"00000000-0000-7000-8000-000000000001\""
            })
    void aSignUpThatSetsMoreMakesNoAccount(String fields) {
        var email = "new-" + person.email();

        assertThat(
                        http.post()
                                .uri("/api/v1/accounts")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(
                                        """
                                        {"email": "%s", "password": "%s", "name": "New", %s}
                                        """
                                                .formatted(email, People.PASSWORD, fields)))
                .hasStatus(400);

        assertThat(
                        jdbc.sql("SELECT count(*) FROM account WHERE email = ?")
                                .param(email)
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    private List<Map<String, Object>> rows() {
        return jdbc.sql(
                        """
                        SELECT a.id, a.email, a.name, a.phone, a.created_at, a.disabled_at, r.role
                        FROM account a JOIN account_role r ON r.account_id = a.id
                        WHERE a.id = ? ORDER BY r.role
                        """)
                .param(person.id())
                .query()
                .listOfRows();
    }
}
