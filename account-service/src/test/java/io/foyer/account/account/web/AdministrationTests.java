package io.foyer.account.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.account.testing.AccountServiceTest;
import io.foyer.account.testing.LoggedIn;
import io.foyer.account.testing.People;
import io.foyer.account.testing.Person;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@AccountServiceTest
class AdministrationTests {

    @Autowired private People people;
    @Autowired private MockMvcTester http;
    @Autowired private JdbcClient jdbc;

    @SuppressWarnings("NullAway.Init")
    private Person person;

    @SuppressWarnings("NullAway.Init")
    private LoggedIn admin;

    @BeforeEach
    void begin() {
        person = people.someone();
        var adminPerson = people.someone();
        jdbc.sql("INSERT INTO account_role (account_id, role) VALUES (:id, 'ADMIN')")
                .param("id", adminPerson.id())
                .update();
        admin = people.logIn(adminPerson);
    }

    @Test
    void anAdminFindsAnAccountByItsAddress() {
        var answer = find(person.email().toUpperCase(), admin);

        assertThat(answer).hasStatusOk().bodyJson().extractingPath("$.total").isEqualTo(1);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.items[0].id")
                .isEqualTo(person.id().toString());
        assertThat(find("nobody@example.com", admin))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
    }

    @Test
    void anAdminGivesRolesWhichTheNextTokenCarries() {
        assertThat(change(person.id(), "{\"roles\": [\"ORGANIZER\", \"DOOR_STAFF\"]}", admin))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.roles")
                .asArray()
                .containsExactly("ORGANIZER", "DOOR_STAFF");

        var token = people.logIn(person).accessToken();
        var claims =
                new String(
                        Base64.getUrlDecoder().decode(token.split("\\.")[1]),
                        StandardCharsets.UTF_8);
        assertThat(claims).contains("\"roles\":[\"DOOR_STAFF\",\"ORGANIZER\"]");
    }

    @Test
    void aDisabledAccountNeitherLogsInNorRefreshesUntilItIsEnabled() {
        var session = people.logIn(person);

        assertThat(change(person.id(), "{\"disabled\": true}", admin)).hasStatusOk();

        assertThat(people.tryToLogIn(person.email(), person.password())).hasStatus(401);
        assertThat(people.refresh(session.refreshToken())).hasStatus(401);

        assertThat(change(person.id(), "{\"disabled\": false}", admin)).hasStatusOk();
        assertThat(people.tryToLogIn(person.email(), person.password())).hasStatusOk();
        assertThat(people.refresh(session.refreshToken())).hasStatus(401);
    }

    @Test
    void anAccountAlwaysHasARoleAndNoUnknownField() {
        assertThat(change(person.id(), "{\"roles\": []}", admin)).hasStatus(400);
        assertThat(change(person.id(), "{\"roles\": [\"KING\"]}", admin)).hasStatus(400);
        assertThat(change(person.id(), "{\"email\": \"x@example.com\"}", admin)).hasStatus(400);
    }

    @Test
    void onlyAdminsMay() {
        var customer = people.logIn(person);

        assertThat(find(person.email(), customer)).hasStatus(403);
        assertThat(change(person.id(), "{\"roles\": [\"ADMIN\"]}", customer))
                .hasStatus(403)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("forbidden");
        assertThat(http.get().uri("/api/v1/accounts?email=x@example.com")).hasStatus(401);
    }

    @Test
    void anAccountThatIsNotThereIsNotFound() {
        assertThat(change(UUID.randomUUID(), "{\"disabled\": true}", admin)).hasStatus(404);
    }

    private MvcTestResult find(String email, LoggedIn caller) {
        return http.get()
                .uri("/api/v1/accounts")
                .param("email", email)
                .header(HttpHeaders.AUTHORIZATION, caller.bearer())
                .exchange();
    }

    private MvcTestResult change(UUID id, String body, LoggedIn caller) {
        return http.patch()
                .uri("/api/v1/accounts/{id}", id)
                .header(HttpHeaders.AUTHORIZATION, caller.bearer())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
