package io.foyer.account.session.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.account.testing.AccountServiceTest;
import io.foyer.account.testing.LoggedIn;
import io.foyer.account.testing.People;
import io.foyer.account.testing.Person;
import io.foyer.account.testing.Told;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@AccountServiceTest
class OwnSessionsTests {

    private static final String SESSIONS = "/api/v1/accounts/me/sessions";

    @Autowired private People people;
    @Autowired private Told told;
    @Autowired private MockMvcTester http;
    @Autowired private JsonMapper json;

    @SuppressWarnings("NullAway.Init")
    private Person person;

    @SuppressWarnings("NullAway.Init")
    private LoggedIn here;

    @BeforeEach
    void logIn() {
        person = people.someone();
        here = people.logIn(person);
    }

    @Test
    void onesSessionsAreListedWithTheOneThatAsks() {
        people.logIn(person);

        var items = items(here);

        assertThat(items.size()).isEqualTo(2);
        assertThat(items.valueStream().filter(item -> item.get("current").asBoolean())).hasSize(1);
        assertThat(items.get(0).propertyNames())
                .contains("id", "startedAt", "lastUsedAt", "current", "address");
        assertThat(items.get(0).get("address").asString()).isEqualTo("127.0.0.0/24");
    }

    @Test
    void theClientIsNamedShortlyAndItsAddressCoarsely() {
        var answer =
                http.post()
                        .uri("/api/v1/auth/login")
                        .header("User-Agent", "Mozilla/5.0 " + "x".repeat(300))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(
                                "{\"email\": \"%s\", \"password\": \"%s\"}"
                                        .formatted(person.email(), person.password()))
                        .exchange();

        var current = current(people.session(answer));

        assertThat(current.get("userAgent").asString()).startsWith("Mozilla/5.0 x").hasSize(120);
    }

    @Test
    void anEndedSessionIsGoneFromTheListAndCanNotRefresh() {
        var elsewhere = people.logIn(person);
        var id = current(elsewhere).get("id").asString();

        assertThat(people.delete(here, SESSIONS + "/" + id)).hasStatus(204);

        assertThat(people.refresh(elsewhere.refreshToken())).hasStatus(401);
        assertThat(people.refresh(here.refreshToken())).hasStatusOk();
        assertThat(told.endedSessionsOf(person.id())).containsExactly(id);
        assertThat(people.delete(here, SESSIONS + "/" + id)).hasStatus(404);
    }

    @Test
    void anothersSessionIsNotFoundAndGoesOn() {
        var other = people.someone();
        var theirs = people.logIn(other);
        var id = current(theirs).get("id").asString();

        assertThat(people.delete(here, SESSIONS + "/" + id)).hasStatus(404);
        assertThat(people.delete(here, SESSIONS + "/" + UUID.randomUUID())).hasStatus(404);

        assertThat(people.refresh(theirs.refreshToken())).hasStatusOk();
        assertThat(told.endedSessionsOf(other.id())).isEmpty();
    }

    @Test
    void whoIsNotLoggedInHasNoList() {
        assertThat(http.get().uri(SESSIONS)).hasStatus(401);
        assertThat(people.get(here, SESSIONS + "?size=101")).hasStatus(400);
        assertThat(people.delete(here, SESSIONS + "/no-id")).hasStatus(400);
    }

    private JsonNode current(LoggedIn session) {
        return items(session)
                .valueStream()
                .filter(item -> item.get("current").asBoolean())
                .findFirst()
                .orElseThrow();
    }

    private JsonNode items(LoggedIn caller) {
        var answer = people.get(caller, SESSIONS);
        assertThat(answer).hasStatusOk();
        return json.readTree(People.body(answer)).get("items");
    }
}
