package io.foyer.account.doorstaff;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.account.account.Profiles;
import io.foyer.account.testing.AccountServiceTest;
import io.foyer.account.testing.Audited;
import io.foyer.account.testing.People;
import io.foyer.account.testing.Person;
import io.foyer.account.testing.Told;
import io.foyer.common.id.IdSource;
import io.foyer.common.messaging.Message;
import io.foyer.common.security.Role;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

@AccountServiceTest
class DoorStaffRoleTests {

    @Autowired private People people;
    @Autowired private Profiles profiles;
    @Autowired private DoorStaffListener listener;
    @Autowired private IdSource ids;
    @Autowired private Told told;
    @Autowired private Audited audit;

    @SuppressWarnings("NullAway.Init")
    private Person person;

    @BeforeEach
    void begin() {
        person = people.someone();
    }

    @Test
    void theRoleComesWithTheFirstEventAndGoesWithTheLast() {
        var session = people.logIn(person);
        told(ids.next(), 1);
        told(ids.next(), 2);
        assertThat(isDoorStaff()).isTrue();
        assertThat(told.endedSessionsOf(person.id())).isEmpty();

        told(ids.next(), 1);
        assertThat(isDoorStaff()).isTrue();

        told(ids.next(), 0);
        assertThat(isDoorStaff()).isFalse();
        assertThat(told.endedSessionsOf(person.id())).containsExactly(session.sessionId());
        assertThat(audit.of("roles-changed", person.id())).hasSize(2);
    }

    @Test
    void anOlderMessageThatComesLateChangesNothing() {
        var older = new UUID(0x0190_0000_0000_7000L, 1L << 63);
        var newer = new UUID(0x0190_0000_0001_7000L, 1L << 63);

        told(newer, 1);
        told(older, 0);
        told(newer, 1);

        assertThat(isDoorStaff()).isTrue();
        assertThat(audit.of("roles-changed", person.id())).hasSize(1);
    }

    @Test
    void whatAnAdminGaveIsNotTaken() {
        adminSets("[\"CUSTOMER\", \"DOOR_STAFF\"]");

        told(ids.next(), 1);
        told(ids.next(), 0);

        assertThat(isDoorStaff()).isTrue();
    }

    @Test
    void whatAnAdminTookAndGaveAgainIsTheAdminsFromThenOn() {
        told(ids.next(), 1);
        adminSets("[\"CUSTOMER\"]");
        assertThat(isDoorStaff()).isFalse();
        adminSets("[\"CUSTOMER\", \"DOOR_STAFF\"]");

        told(ids.next(), 0);

        assertThat(isDoorStaff()).isTrue();
    }

    @Test
    void anotherRoleFromAnAdminLeavesItToTheEvents() {
        told(ids.next(), 1);
        adminSets("[\"CUSTOMER\", \"DOOR_STAFF\", \"ORGANIZER\"]");

        told(ids.next(), 0);

        assertThat(isDoorStaff()).isFalse();
    }

    @Test
    void anAccountThatIsGoneAndOtherMessagesAreNobodysBusinessHere() {
        people.delete(people.logIn(person), "/api/v1/accounts/me");

        told(ids.next(), 1);
        listener.on(new Message(ids.next(), "ShowtimeChanged", "{}"));

        assertThat(profiles.find(person.id())).isEmpty();
    }

    private void adminSets(String roles) {
        people.call(
                people.withRoles("ADMIN"),
                HttpMethod.PATCH,
                "/api/v1/accounts/" + person.id(),
                "{\"roles\": %s}".formatted(roles));
    }

    private boolean isDoorStaff() {
        return profiles.find(person.id()).orElseThrow().roles().contains(Role.DOOR_STAFF);
    }

    private void told(UUID messageId, int engagements) {
        listener.on(
                new Message(
                        messageId,
                        "DoorStaffChanged",
                        """
                        {"eventId": "%s", "accountId": "%s", "engaged": %b, "engagements": %d}
                        """
                                .formatted(ids.next(), person.id(), engagements > 0, engagements)));
    }
}
