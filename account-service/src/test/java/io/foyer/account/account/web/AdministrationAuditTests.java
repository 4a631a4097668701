package io.foyer.account.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.account.testing.AccountServiceTest;
import io.foyer.account.testing.Audited;
import io.foyer.account.testing.LoggedIn;
import io.foyer.account.testing.People;
import io.foyer.account.testing.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@AccountServiceTest
class AdministrationAuditTests {

    @Autowired private People people;
    @Autowired private Audited audit;
    @Autowired private MockMvcTester http;

    @SuppressWarnings("NullAway.Init")
    private Person person;

    @SuppressWarnings("NullAway.Init")
    private Person admin;

    @SuppressWarnings("NullAway.Init")
    private LoggedIn session;

    @BeforeEach
    void begin() {
        person = people.someone();
        admin = people.someoneWithRoles("ADMIN");
        session = people.logIn(admin);
    }

    @Test
    void eachChangeIsKeptOnceWithWhoMadeIt() {
        change("{\"roles\": [\"ORGANIZER\"], \"disabled\": true}");
        change("{\"disabled\": false}");

        for (var action : new String[] {"roles-changed", "account-disabled", "account-enabled"}) {
            var entries = audit.of(action, person.id());
            assertThat(entries).as(action).hasSize(1);
            assertThat(entries.getFirst().actor()).isEqualTo(admin.id());
            assertThat(entries.getFirst().clientAddress()).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void whatChangesNothingIsNotKept() {
        change("{\"roles\": [\"CUSTOMER\"], \"disabled\": false}");

        assertThat(audit.of("roles-changed", person.id())).isEmpty();
        assertThat(audit.of("account-enabled", person.id())).isEmpty();
    }

    @Test
    void whoIsRefusedAnAdminsCallIsKeptOnce() {
        var customer = people.logIn(person);

        people.call(
                customer,
                HttpMethod.PATCH,
                "/api/v1/accounts/" + admin.id(),
                "{\"disabled\": true}");

        var entries = audit.of("administration-refused", "PATCH /api/v1/accounts/" + admin.id());
        assertThat(entries).hasSize(1);
        assertThat(entries.getFirst().actor()).isEqualTo(person.id());
        assertThat(entries.getFirst().result()).isEqualTo("forbidden");
    }

    @Test
    void whoIsNotLoggedInIsNobodyToKeep() {
        var path = "/api/v1/accounts/" + person.id();
        assertThat(http.patch().uri(path)).hasStatus(401);

        assertThat(audit.of("administration-refused", "PATCH " + path)).isEmpty();
    }

    private void change(String body) {
        var path = "/api/v1/accounts/" + person.id();
        assertThat(people.call(session, HttpMethod.PATCH, path, body)).hasStatusOk();
    }
}
