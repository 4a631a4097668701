package io.foyer.event.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.common.privacy.Person;
import io.foyer.common.privacy.PersonalData;
import io.foyer.event.testing.Api;
import io.foyer.event.testing.Api.Someone;
import io.foyer.event.testing.CatalogueTest;
import io.foyer.event.testing.Show;
import io.foyer.testing.time.MovableClock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@CatalogueTest
class CataloguePersonalDataTests {

    @Autowired private Api api;
    @Autowired private MovableClock clock;
    @Autowired private PersonalData data;
    @Autowired private TransactionTemplate transaction;
    @Autowired private JdbcClient jdbc;
    @Autowired private JsonMapper json;

    @Test
    void anOrganizerIsGivenWhatTheyEntered() {
        var show = Show.published(api.organizer(), clock.instant());
        var organizer = show.organizer();
        var performer = "{\"name\": \"The Lanterns\", \"type\": \"BAND\"}";
        var performerId = Show.id(organizer.done(organizer.post("/performers", performer)));
        var held = export(organizer);
        assertThat(held.at("/events/0/id").asString()).isEqualTo(show.eventId());
        assertThat(held.at("/events/0/name").asString()).isEqualTo("A Night Out");
        assertThat(held.at("/venues/0/id").asString()).isEqualTo(show.venueId());
        assertThat(held.at("/performers/0/id").asString()).isEqualTo(performerId);
        assertThat(held.at("/priceEdits/0/showtimeId").asString()).isEqualTo(show.showtimeId());
        assertThat(held.has("doorStaff")).isFalse();
    }

    @Test
    void whoIsNotKnownIsGivenNothing() {
        assertThat(export(api.customer()).isEmpty()).isTrue();
    }

    @Test
    void doorStaffAreForgottenWithTheirAddressAndOthersAreTold() {
        var email = "bo." + UUID.randomUUID() + "@example.com";
        var asked = api.customer(email, true);
        var first = invited(email);
        asked.done(asked.post("/door-staff/invitations/" + first + "/accept", ""));
        asked.done(asked.post("/door-staff/invitations/" + invited(email) + "/decline", ""));
        invited(email);
        assertThat(export(asked).get("doorStaff").size()).isEqualTo(3);
        erase(new Person(asked.id(), null));
        assertThat(export(asked).isEmpty()).isTrue();
        assertThat(invitationsTo(email)).isZero();
        assertThat(told(asked)).hasSize(2);
        assertThat(told(asked).getLast()).contains("\"engaged\":false", "\"engagements\":0");
        erase(new Person(asked.id(), null));
        assertThat(told(asked)).hasSize(2);
    }

    @Test
    void anInvitationThatNobodyAnsweredIsFoundByTheVerifiedAddressAlone() {
        var email = "kim." + UUID.randomUUID() + "@example.com";
        var person = Person.of(UUID.randomUUID(), email.toUpperCase(Locale.ROOT));
        var other = "lee." + UUID.randomUUID() + "@example.com";
        invited(email);
        invited(other);
        assertThat(data.export(person)).containsOnlyKeys("doorStaff");
        erase(person);
        assertThat(invitationsTo(email)).isZero();
        assertThat(invitationsTo(other)).isOne();
    }

    @Test
    void anAddressThatWasNeverVerifiedLosesItsOwnerNothing() {
        var email = "mo." + UUID.randomUUID() + "@example.com";
        invited(email);
        erase(new Person(UUID.randomUUID(), null));
        assertThat(invitationsTo(email)).isOne();
    }

    @Test
    void draftsGoAndWhatWasPublicStays() {
        var organizer = api.organizer();
        var draft = Show.draft(organizer, clock.instant());
        var shown = Show.published(organizer, clock.instant());
        erase(new Person(organizer.id(), null));
        api.refused(api.admin().get("/events/" + draft.eventId()), 404, "not-found");
        assertThat(
                        jdbc.sql("SELECT name || description FROM event WHERE id = ?")
                                .param(UUID.fromString(draft.eventId()))
                                .query(String.class)
                                .single())
                .isEmpty();
        assertThat(api.nobody().get("/events/" + shown.eventId())).hasStatusOk();
        var admin = api.admin();
        admin.done(admin.patch("/events/" + shown.eventId(), "{\"name\": \"Kept\"}"));
        assertThat(export(organizer).get("events").size()).isEqualTo(1);
    }

    private String invited(String email) {
        var show = Show.published(api.organizer(), clock.instant());
        var organizer = show.organizer();
        var path = "/events/" + show.eventId() + "/door-staff";
        return Show.id(
                organizer.done(organizer.post(path, "{\"email\": \"%s\"}".formatted(email))));
    }

    private JsonNode export(Someone account) {
        return json.valueToTree(data.export(new Person(account.id(), null)));
    }

    private void erase(Person person) {
        transaction.executeWithoutResult(status -> data.erase(person));
    }

    private List<String> told(Someone account) {
        return jdbc.sql(
                        """
                        SELECT payload FROM outbox
                         WHERE type = 'DoorStaffChanged' AND payload LIKE '%' || ? || '%'
                         ORDER BY id
                        """)
                .param(account.id().toString())
                .query(String.class)
                .list();
    }

    private long invitationsTo(String email) {
        return jdbc.sql("SELECT count(*) FROM door_staff_invitation WHERE email = ?")
                .param(email)
                .query(Long.class)
                .single();
    }
}
