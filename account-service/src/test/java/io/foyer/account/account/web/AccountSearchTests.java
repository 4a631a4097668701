package io.foyer.account.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.account.testing.AccountServiceTest;
import io.foyer.account.testing.LoggedIn;
import io.foyer.account.testing.People;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@AccountServiceTest
class AccountSearchTests {

    @Autowired private People people;
    @Autowired private MockMvcTester http;
    @Autowired private JdbcClient jdbc;
    @Autowired private JsonMapper json;

    private final String mark = UUID.randomUUID().toString();

    @SuppressWarnings("NullAway.Init")
    private LoggedIn admin;

    @BeforeEach
    void begin() {
        var person = people.someone();
        jdbc.sql("INSERT INTO account_role (account_id, role) VALUES (:id, 'ADMIN')")
                .param("id", person.id())
                .update();
        admin = people.logIn(person);
    }

    @Test
    void byTheBeginningOfNameOrAddressInAnyCase() {
        var byName = named("Zoë %s".formatted(mark), "a-" + UUID.randomUUID());
        var byAddress = named("Ann", "zoë" + mark);

        assertThat(found(Map.of("prefix", "ZOË " + mark.substring(0, 8)))).containsExactly(byName);
        assertThat(found(Map.of("prefix", "Zoë" + mark.substring(0, 8))))
                .containsExactly(byAddress);
        assertThat(found(Map.of("prefix", mark))).isEmpty();
    }

    @Test
    void byRoleAndBothTogether() {
        var customer = named(mark + " one", UUID.randomUUID().toString());
        var organizer = people.someone("ORGANIZER");

        assertThat(found(Map.of("prefix", mark, "role", "CUSTOMER"))).containsExactly(customer);
        assertThat(found(Map.of("prefix", mark, "role", "ORGANIZER"))).isEmpty();
        assertThat(found(Map.of("email", organizer.email(), "role", "ORGANIZER")))
                .containsExactly(organizer.id());
    }

    @Test
    void pagesAreStableAndLeadOn() {
        var ids =
                Stream.of("a", "b", "c")
                        .map(each -> named(mark + each, UUID.randomUUID().toString()))
                        .toList();

        var first = body(find(Map.of("prefix", mark, "size", "2")));
        var second = body(find(Map.of("prefix", mark, "size", "2", "page", "1")));

        assertThat(first.get("total").asInt()).isEqualTo(3);
        assertThat(first.get("next").asString()).contains("prefix=" + mark, "page=1");
        assertThat(Stream.concat(ids(first), ids(second))).containsExactlyElementsOf(ids);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "' OR 1=1 --"})
    void aPrefixIsTakenLiterally(String prefix) {
        assertThat(found(Map.of("prefix", prefix))).isEmpty();
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThat(find(Map.of("role", "KING"))).hasStatus(400);
        assertThat(find(Map.of("size", "101"))).hasStatus(400);
        assertThat(find(Map.of("prefix", ""))).hasStatus(400);
        assertThat(find(Map.of("email", "no address"))).hasStatusOk();
    }

    private UUID named(String name, String local) {
        var email = local + "@example.com";
        assertThat(
                        people.post(
                                "/api/v1/accounts",
                                Map.of(
                                        "email",
                                        email,
                                        "password",
                                        People.PASSWORD,
                                        "name",
                                        name,
                                        "role",
                                        "CUSTOMER")))
                .hasStatus(201);
        return jdbc.sql("SELECT id FROM account WHERE email = :email")
                .param("email", email)
                .query(UUID.class)
                .single();
    }

    private List<UUID> found(Map<String, String> filter) {
        return ids(body(find(filter))).toList();
    }

    private static Stream<UUID> ids(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(account -> UUID.fromString(account.get("id").asString()));
    }

    private JsonNode body(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return json.readTree(People.body(answer));
    }

    private MvcTestResult find(Map<String, String> filter) {
        var request =
                http.get()
                        .uri("/api/v1/accounts")
                        .header(HttpHeaders.AUTHORIZATION, admin.bearer());
        filter.forEach(request::queryParam);
        return request.exchange();
    }
}
