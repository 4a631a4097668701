package io.foyer.event.doorstaff;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.event.testing.Api;
import io.foyer.event.testing.CatalogueTest;
import io.foyer.event.testing.Show;
import io.foyer.testing.time.MovableClock;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CatalogueTest
class EngagementApiTests {

    @Autowired private Api api;
    @Autowired private MovableClock clock;
    @Autowired private JdbcClient jdbc;

    @Test
    void whoeverHasTheAddressSeesTheInvitationAndAcceptsIt() {
        var show = Show.published(api.organizer(), clock.instant());
        var email = Doors.address();
        var invitation = Doors.invite(show, email);
        var asked = api.customer(email.toUpperCase(Locale.ROOT), true);
        var mine = asked.done(asked.get("/door-staff/invitations"));
        assertThat(mine.at("/items/0/id").asString()).isEqualTo(invitation);
        assertThat(mine.at("/items/0/eventName").asString()).isEqualTo("A Night Out");
        var accepted = asked.done(asked.post(Doors.accept(invitation), ""));
        assertThat(accepted.get("state").asString()).isEqualTo("ACCEPTED");
        asked.done(asked.post(Doors.accept(invitation), ""));
        var engagements = asked.done(asked.get("/door-staff/engagements"));
        assertThat(engagements.at("/items/0/eventId").asString()).isEqualTo(show.eventId());
        assertThat(asked.done(asked.get("/door-staff/invitations")).get("total").asInt()).isZero();
        assertThat(Doors.told(jdbc, asked))
                .singleElement()
                .asString()
                .contains(show.eventId(), "\"engaged\":true", "\"engagements\":1");
    }

    @Test
    void anAddressThatIsNotVerifiedShowsNothing() {
        var show = Show.published(api.organizer(), clock.instant());
        var email = Doors.address();
        var invitation = Doors.invite(show, email);
        var claimer = api.customer(email, false);
        var problem = api.refused(claimer.get("/door-staff/invitations"), 403, "forbidden");
        assertThat(problem.get("detail").asString()).contains("verify your e-mail address");
        api.refused(claimer.post(Doors.accept(invitation), ""), 403, "forbidden");
        api.refused(claimer.post(Doors.decline(invitation), ""), 403, "forbidden");
        claimer.done(claimer.get("/door-staff/engagements"));
    }

    @Test
    void anothersInvitationIsAsIfItWereNotThere() {
        var show = Show.published(api.organizer(), clock.instant());
        var invitation = Doors.invite(show, Doors.address());
        var other = api.customer(Doors.address(), true);
        api.refused(other.post(Doors.accept(invitation), ""), 404, "not-found");
        api.refused(other.post(Doors.decline(invitation), ""), 404, "not-found");
        assertThat(other.done(other.get("/door-staff/invitations")).get("total").asInt()).isZero();
        api.refused(api.nobody().post(Doors.accept(invitation), ""), 401, "unauthenticated");
        api.refused(api.nobody().get("/door-staff/invitations"), 401, "unauthenticated");
        api.refused(api.nobody().get("/door-staff/engagements"), 401, "unauthenticated");
    }

    @Test
    void whatIsDeclinedIsNeitherAcceptedNorTakenBack() {
        var show = Show.published(api.organizer(), clock.instant());
        var email = Doors.address();
        var invitation = Doors.invite(show, email);
        var asked = api.customer(email, true);
        asked.done(asked.post(Doors.decline(invitation), ""));
        asked.done(asked.post(Doors.decline(invitation), ""));
        api.refused(asked.post(Doors.accept(invitation), ""), 409, "state-conflict");
        api.refused(
                show.organizer().delete(Doors.of(show) + "/" + invitation), 409, "state-conflict");
        assertThat(Doors.told(jdbc, asked)).isEmpty();
    }

    @Test
    void endingAnEngagementIsTold() {
        var show = Show.published(api.organizer(), clock.instant());
        var email = Doors.address();
        var invitation = Doors.invite(show, email);
        var asked = api.customer(email, true);
        asked.done(asked.post(Doors.accept(invitation), ""));
        api.refused(asked.post(Doors.decline(invitation), ""), 409, "state-conflict");
        show.organizer().delete(Doors.of(show) + "/" + invitation);
        show.organizer().delete(Doors.of(show) + "/" + invitation);
        assertThat(Doors.told(jdbc, asked)).hasSize(2);
        assertThat(Doors.told(jdbc, asked).getLast())
                .contains("\"engaged\":false", "\"engagements\":0");
        assertThat(asked.done(asked.get("/door-staff/engagements")).get("total").asInt()).isZero();
    }

    @Test
    void engagementsAreCountedOverAllEvents() {
        var email = Doors.address();
        var asked = api.customer(email, true);
        for (var nth = 1; nth <= 2; nth++) {
            var show = Show.draft(api.organizer(), clock.instant());
            asked.done(asked.post(Doors.accept(Doors.invite(show, email)), ""));
            assertThat(Doors.told(jdbc, asked).getLast()).contains("\"engagements\":" + nth);
        }
    }

    @Test
    void nobodyWorksAtADeletedEvent() {
        var show = Show.published(api.organizer(), clock.instant());
        var email = Doors.address();
        var asked = api.customer(email, true);
        asked.done(asked.post(Doors.accept(Doors.invite(show, email)), ""));
        var open = Doors.invite(show, Doors.address());
        assertThat(show.organizer().delete("/events/" + show.eventId())).hasStatus(204);
        assertThat(Doors.told(jdbc, asked).getLast()).contains("\"engagements\":0");
        api.refused(api.internal("/internal/door-staff-invitations/" + open), 404, "not-found");
    }

    @Test
    void doorStaffWriteNothingElse() {
        var show = Show.published(api.organizer(), clock.instant());
        var staff = api.doorStaff();
        api.refused(staff.post("/venues", Show.venueBody("X")), 403, "forbidden");
        api.refused(staff.post("/events/" + show.eventId() + "/cancel", ""), 403, "forbidden");
        api.refused(staff.delete("/events/" + show.eventId()), 403, "forbidden");
    }
}
