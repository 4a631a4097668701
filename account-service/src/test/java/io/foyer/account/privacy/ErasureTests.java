package io.foyer.account.privacy;

import static io.foyer.common.privacy.Person.digest;
import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.account.testing.AccountServiceTest;
import io.foyer.account.testing.Audited;
import io.foyer.account.testing.LoggedIn;
import io.foyer.account.testing.People;
import io.foyer.account.testing.Person;
import io.foyer.account.testing.Told;
import io.foyer.common.privacy.PersonalDataErased;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@AccountServiceTest
class ErasureTests {

    private static final String ME = "/api/v1/accounts/me";

    @Autowired private People people;
    @Autowired private Told told;
    @Autowired private Audited audit;
    @Autowired private MockMvcTester http;
    @Autowired private OpenErasures erasures;
    @Autowired private JdbcClient jdbc;

    @SuppressWarnings("NullAway.Init")
    private Person person;

    @SuppressWarnings("NullAway.Init")
    private LoggedIn session;

    @BeforeEach
    void logIn() {
        person = people.someone();
        session = people.logIn(person);
    }

    @Test
    void anErasedPersonCanNeitherLogInNorRefresh() {
        assertThat(people.delete(session, ME)).hasStatus(204);

        assertThat(people.tryToLogIn(person.email(), person.password())).hasStatus(401);
        assertThat(people.refresh(session.refreshToken())).hasStatus(401);
    }

    @Test
    void nothingThatNamesThePersonIsLeft() {
        people.delete(session, ME);

        for (var table :
                new String[] {
                    "account_role", "credential", "session_family", "verification_link"
                }) {
            assertThat(rowsOf(table, "account_id")).as(table).isZero();
        }
        assertThat(rowsOf("account", "id")).isZero();
        assertThat(mailsTo(person.email())).isZero();
        assertThat(rowsOf("erasure", "account_id")).isEqualTo(1);
    }

    @Test
    void theOthersAreToldAndTheSessionsTokensDie() {
        var elsewhere = people.logIn(person);

        people.delete(session, ME);

        var erased = told.about(person.id(), "AccountErased");
        assertThat(erased).hasSize(1);
        assertThat(erased.getFirst().propertyNames())
                .containsExactlyInAnyOrder("erasureId", "accountId");
        assertThat(told.endedSessionsOf(person.id()))
                .containsExactlyInAnyOrder(session.sessionId(), elsewhere.sessionId());
        assertThat(audit.of("erasure", person.id())).hasSize(1);
    }

    @Test
    void aVerifiedAddressIsToldByItsDigestUntilAllHaveAnswered() {
        jdbc.sql("UPDATE account SET email_verified_at = now() WHERE id = ?")
                .param(person.id())
                .update();
        people.delete(session, ME);

        var erased = told.about(person.id(), "AccountErased").getFirst();
        assertThat(erased.get("emailSha256").asString()).isEqualTo(digest(person.email()));
        assertThat(digestKept()).contains(digest(person.email()));

        var erasureId = UUID.fromString(erased.get("erasureId").asString());
        mailInTheMeantime();
        for (var service : new String[] {"event-service", "booking-service", "queue-service"}) {
            erasures.answered(new PersonalDataErased(erasureId, person.id(), service));
        }
        assertThat(digestKept()).isEmpty();
        assertThat(mailsTo(person.email())).isZero();
    }

    /** As when a service that has not heard of the erasure yet asks for a mail to the address. */
    private void mailInTheMeantime() {
        jdbc.sql(
                        """
                        INSERT INTO mail (id, recipient, subject, text_body, html_body, written_at,
                                          sent_at)
                        VALUES (gen_random_uuid(), ?, 'You are invited', '', '', now(), now())
                        """)
                .param(person.email())
                .update();
    }

    private Optional<String> digestKept() {
        return Optional.ofNullable(
                jdbc.sql("SELECT email_sha256 FROM erasure WHERE account_id = ?")
                        .param(person.id())
                        .query((row, _) -> new Digest(row.getString(1)))
                        .single()
                        .value());
    }

    private record Digest(@Nullable String value) {}

    @Test
    void theAddressIsFreeForAnAccountThatIsAnother() {
        people.delete(session, ME);

        var answer =
                people.post(
                        "/api/v1/accounts",
                        Map.of(
                                "email",
                                person.email(),
                                "password",
                                People.PASSWORD,
                                "name",
                                "Somebody new",
                                "role",
                                "CUSTOMER"));

        assertThat(answer).hasStatus(201);
        assertThat(People.body(answer)).doesNotContain(person.id().toString());
    }

    @Test
    void whoIsNotLoggedInErasesNobody() {
        assertThat(http.delete().uri(ME)).hasStatus(401);
    }

    private int mailsTo(String email) {
        return jdbc.sql("SELECT count(*) FROM mail WHERE recipient = ?")
                .param(email)
                .query(Integer.class)
                .single();
    }

    private int rowsOf(String table, String column) {
        return jdbc.sql("SELECT count(*) FROM %s WHERE %s = ?".formatted(table, column))
                .param(person.id())
                .query(Integer.class)
                .single();
    }
}
