package io.foyer.account.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.account.testing.AccountServiceTest;
import io.foyer.account.testing.Audited;
import io.foyer.account.testing.LoggedIn;
import io.foyer.account.testing.People;
import io.foyer.account.testing.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

@AccountServiceTest
class ExportTests {

    private static final String EXPORT = "/api/v1/accounts/me/export";
    private static final SmallHolder EVENTS = new SmallHolder();
    private static final SmallHolder BOOKINGS = new SmallHolder();
    private static final SmallHolder QUEUES = new SmallHolder();

    @Autowired private People people;
    @Autowired private Audited audit;
    @Autowired private MockMvcTester http;
    @Autowired private JsonMapper json;

    @SuppressWarnings("NullAway.Init")
    private Person person;

    @SuppressWarnings("NullAway.Init")
    private LoggedIn session;

    @DynamicPropertySource
    static void holders(DynamicPropertyRegistry properties) {
        properties.add("foyer.personal-data.event-url", EVENTS::url);
        properties.add("foyer.personal-data.booking-url", BOOKINGS::url);
        properties.add("foyer.personal-data.queue-url", QUEUES::url);
        properties.add("foyer.personal-data.read-timeout", () -> "500ms");
    }

    @BeforeEach
    void logIn() {
        EVENTS.answers(200, "{\"performers\": [{\"name\": \"The Walkers\"}]}");
        BOOKINGS.answers(200, "{\"bookings\": [], \"payments\": [{\"amount\": 1200}]}");
        QUEUES.answers(200, "{}");
        person = people.someone();
        session = people.logIn(person);
    }

    @Test
    void everythingThatIsHeldComesInOneDocument() {
        var answer = export();

        assertThat(answer).hasStatusOk();
        var document = json.readTree(People.body(answer));
        assertThat(document.propertyNames())
                .containsExactly(
                        "exportedAt",
                        "account",
                        "sessions",
                        "links",
                        "mails",
                        "audit",
                        "event-service",
                        "booking-service",
                        "queue-service");
        assertThat(document.at("/account/email").asString()).isEqualTo(person.email());
        assertThat(document.at("/sessions/0/id").asString()).isEqualTo(session.sessionId());
        assertThat(document.at("/event-service/performers/0/name").asString())
                .isEqualTo("The Walkers");
        assertThat(document.at("/booking-service/payments/0/amount").asInt()).isEqualTo(1200);
    }

    @Test
    void linksMailsAndWhatWasRecordedAreHeldTooButNoSecretOfThem() {
        var document = json.readTree(People.body(export()));
        var again = json.readTree(People.body(export()));

        assertThat(document.at("/links/0/purpose").asString()).isEqualTo("VERIFY_EMAIL");
        assertThat(document.at("/links/0/email").asString()).isEqualTo(person.email());
        assertThat(document.at("/mails/0/recipient").asString()).isEqualTo(person.email());
        assertThat(document.get("mails").toString()).doesNotContain("http");
        assertThat(again.get("audit").toString()).contains("\"action\":\"export\",\"own\":true");
    }

    @Test
    void itIsAFileThatNobodyKeepsAndNothingInItLetsAnybodyIn() {
        var answer = export();

        assertThat(answer)
                .hasHeader("Content-Disposition", "attachment; filename=\"foyer-export.json\"")
                .hasHeader("Cache-Control", "no-store");
        assertThat(People.body(answer))
                .doesNotContain("argon2", "hash", session.refreshToken(), session.accessToken());
    }

    @Test
    void theOthersAreAskedWithThePersonsOwnTokenAndItIsAuditedOnce() {
        export();

        assertThat(EVENTS.authorization()).isEqualTo(session.bearer());
        assertThat(BOOKINGS.authorization()).isEqualTo(session.bearer());
        assertThat(QUEUES.authorization()).isEqualTo(session.bearer());
        assertThat(audit.of("export", person.id())).hasSize(1);
    }

    @Test
    void aServiceThatIsSilentFailsTheWholeExportInTime() {
        BOOKINGS.keepsSilent();
        assertMissing("booking-service");
    }

    @Test
    void anAnswerThatNeverEndsFailsTheWholeExportInTime() {
        QUEUES.tricklesOn();
        assertMissing("queue-service");
    }

    @Test
    void aServiceThatFailsFailsTheWholeExport() {
        EVENTS.answers(500, "{}");
        assertMissing("event-service");
    }

    @Test
    void nonsenseIsNoAnswer() {
        EVENTS.answers(200, "<html>");
        QUEUES.answers(200, "[1, 2]");
        assertMissing("event-service", "queue-service");
    }

    @Test
    void aRedirectIsNotFollowed() {
        QUEUES.answers(302, "{}");
        assertMissing("queue-service");
    }

    @Test
    void moreThanAFewAnHourAreTooMany() {
        IntStream.range(0, 5).forEach(_ -> assertThat(export()).hasStatusOk());
        var asked = BOOKINGS.asked();

        var sixth = export();

        assertThat(sixth)
                .hasStatus(429)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("too-many-requests");
        assertThat(sixth).headers().containsHeader("Retry-After");
        assertThat(BOOKINGS.asked()).isEqualTo(asked);
        assertThat(people.get(people.logIn(people.someone()), EXPORT)).hasStatusOk();
    }

    @Test
    void whoIsNotLoggedInHasNothingToExport() {
        assertThat(http.get().uri(EXPORT)).hasStatus(401);
    }

    private void assertMissing(String... services) {
        var before = Instant.now();

        var answer = export();

        assertThat(answer)
                .hasStatus(503)
                .bodyJson()
                .extractingPath("$.services")
                .asArray()
                .containsExactly((Object[]) services);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("unavailable");
        assertThat(People.body(answer)).doesNotContain(person.email());
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(4));
        assertThat(audit.of("export", person.id())).isEmpty();
    }

    private MvcTestResult export() {
        return people.get(session, EXPORT);
    }
}
