package io.foyer.event.doorstaff;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.event.testing.Api;
import io.foyer.event.testing.CatalogueTest;
import io.foyer.event.testing.Show;
import io.foyer.testing.time.MovableClock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CatalogueTest
class InvitingApiTests {

    @Autowired private Api api;
    @Autowired private MovableClock clock;
    @Autowired private JdbcClient jdbc;
    @Autowired private ForgottenInvitations forgotten;

    @Test
    void anOrganizerAsksByAddressInWhateverCaseAndOnlyOnce() {
        var show = Show.published(api.organizer(), clock.instant());
        var organizer = show.organizer();
        var email = Doors.address();
        var first = organizer.post(Doors.of(show), Doors.body(email.toUpperCase(Locale.ROOT)));
        assertThat(first).hasStatus(201);
        var invitation = api.tree(first);
        assertThat(invitation.get("email").asString()).isEqualTo(email);
        assertThat(invitation.get("state").asString()).isEqualTo("INVITED");
        assertThat(invitation.has("invitedAt")).isTrue();
        var again = organizer.post(Doors.of(show), Doors.body(email));
        assertThat(again).hasStatus(200);
        assertThat(api.tree(again)).isEqualTo(invitation);
        assertThat(Doors.invited(jdbc, Show.id(invitation))).hasSize(1);
    }

    @Test
    void anAdminMayAndNobodyElse() {
        var show = Show.published(api.organizer(), clock.instant());
        var body = Doors.body(Doors.address());
        api.admin().done(api.admin().post(Doors.of(show), body));
        api.refused(api.organizer().post(Doors.of(show), body), 404, "not-found");
        api.refused(api.customer().post(Doors.of(show), body), 403, "forbidden");
        api.refused(api.doorStaff().post(Doors.of(show), body), 403, "forbidden");
        api.refused(api.nobody().post(Doors.of(show), body), 401, "unauthenticated");
        api.refused(api.organizer().get(Doors.of(show)), 404, "not-found");
        api.refused(api.customer().get(Doors.of(show)), 403, "forbidden");
        api.refused(api.nobody().get(Doors.of(show)), 401, "unauthenticated");
    }

    @Test
    void whatIsNoAddressIsRefused() {
        var show = Show.draft(api.organizer(), clock.instant());
        for (var email : new String[] {"", "ada", "ada@", "a".repeat(250) + "@example.com"}) {
            api.refused(
                    show.organizer().post(Doors.of(show), Doors.body(email)),
                    400,
                    "validation-failed");
        }
        api.refused(
                show.organizer().post(Doors.of(show), "{\"email\": \"a@b.example\", \"state\": 1}"),
                400,
                "malformed-request");
    }

    @Test
    void theListHasAllInTheOrderTheyWereAsked() {
        var show = Show.published(api.organizer(), clock.instant());
        var organizer = show.organizer();
        var first = Doors.invite(show, Doors.address());
        var second = Doors.invite(show, Doors.address());
        var third = Doors.invite(show, Doors.address());
        var page = organizer.done(organizer.get(Doors.of(show) + "?size=2"));
        assertThat(page.get("total").asInt()).isEqualTo(3);
        assertThat(page.at("/items/0/id").asString()).isEqualTo(first);
        assertThat(page.at("/items/1/id").asString()).isEqualTo(second);
        var next = organizer.done(organizer.get(Doors.of(show) + "?size=2&page=1"));
        assertThat(next.at("/items/0/id").asString()).isEqualTo(third);
        assertThat(next.has("next")).isFalse();
    }

    @Test
    void whatIsTakenBackIsGoneForWhoeverWasAsked() {
        var show = Show.published(api.organizer(), clock.instant());
        var organizer = show.organizer();
        var email = Doors.address();
        var invitation = Doors.invite(show, email);
        assertThat(organizer.delete(Doors.of(show) + "/" + invitation)).hasStatus(204);
        assertThat(organizer.delete(Doors.of(show) + "/" + invitation)).hasStatus(204);
        var asked = api.customer(email, true);
        api.refused(asked.post(Doors.accept(invitation), ""), 409, "state-conflict");
        assertThat(asked.done(asked.get("/door-staff/invitations")).get("total").asInt()).isZero();
        assertThat(Doors.told(jdbc, asked)).isEmpty();
        assertThat(Doors.invite(show, email)).isNotEqualTo(invitation);
    }

    @Test
    void anInvitationIsOnlyUnderItsOwnEvent() {
        var show = Show.published(api.organizer(), clock.instant());
        var other = Show.draft(show.organizer(), clock.instant());
        var invitation = Doors.invite(show, Doors.address());
        var organizer = show.organizer();
        api.refused(organizer.delete(Doors.of(other) + "/" + invitation), 404, "not-found");
        api.refused(api.organizer().delete(Doors.of(show) + "/" + invitation), 404, "not-found");
        api.refused(organizer.delete(Doors.of(show) + "/" + UUID.randomUUID()), 404, "not-found");
    }

    @Test
    void anEventThatIsOverAsksNobody() {
        var show = Show.published(api.organizer(), clock.instant());
        var organizer = show.organizer();
        organizer.done(organizer.post("/events/" + show.eventId() + "/cancel", ""));
        api.refused(
                organizer.post(Doors.of(show), Doors.body(Doors.address())), 409, "state-conflict");
    }

    @Test
    void twoHundredAreAskedAndNoMoreUntilOneIsTakenBack() {
        var show = Show.published(api.organizer(), clock.instant());
        var organizer = show.organizer();
        jdbc.sql(
                        """
                        INSERT INTO door_staff_invitation
                            (id, event_id, email, state, invited_at, changed_at)
                        SELECT gen_random_uuid(), ?, n || '@example.com', 'INVITED', now(), now()
                          FROM generate_series(1, 199) n
                        """)
                .param(UUID.fromString(show.eventId()))
                .update();
        var last = Doors.invite(show, Doors.address());
        var body = Doors.body(Doors.address());
        api.refused(organizer.post(Doors.of(show), body), 409, "state-conflict");
        organizer.delete(Doors.of(show) + "/" + last);
        organizer.done(organizer.post(Doors.of(show), body));
    }

    @Test
    void anAddressThatLedToNothingIsForgotten() {
        var show = Show.published(api.organizer(), clock.instant());
        var email = Doors.address();
        var asked = api.customer(email, true);
        var works = Doors.invite(show, email);
        asked.done(asked.post(Doors.accept(works), ""));
        var silent = Doors.invite(show, Doors.address());
        jdbc.sql("UPDATE door_staff_invitation SET changed_at = ? WHERE event_id = ?")
                .params(
                        clock.instant().minus(Duration.ofDays(91)).atOffset(ZoneOffset.UTC),
                        UUID.fromString(show.eventId()))
                .update();
        var recent = Doors.invite(show, Doors.address());
        forgotten.forget();
        assertThat(Api.bodyOf(show.organizer().get(Doors.of(show))))
                .contains(works, recent)
                .doesNotContain(silent);
    }

    @Test
    void whoeverMailsAnInvitationAsksForItsContents() {
        var show = Show.published(api.organizer(), clock.instant());
        var email = Doors.address();
        var invitation = Doors.invite(show, email);
        var path = "/internal/door-staff-invitations/" + invitation;
        var mail = api.nobody().done(api.internal(path));
        assertThat(mail.get("email").asString()).isEqualTo(email);
        assertThat(mail.get("eventName").asString()).isEqualTo("A Night Out");
        assertThat(mail.get("eventId").asString()).isEqualTo(show.eventId());
        show.organizer().delete(Doors.of(show) + "/" + invitation);
        api.refused(api.internal(path), 404, "not-found");
    }
}
