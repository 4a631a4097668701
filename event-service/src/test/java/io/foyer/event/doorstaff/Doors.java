package io.foyer.event.doorstaff;

import io.foyer.event.testing.Api.Someone;
import io.foyer.event.testing.Show;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests of the door ask again and again. */
final class Doors {

    private Doors() {}

    /** An address that no other test uses. */
    static String address() {
        return "ada." + UUID.randomUUID() + "@example.com";
    }

    static String of(Show show) {
        return "/events/" + show.eventId() + "/door-staff";
    }

    static String body(String email) {
        return "{\"email\": \"%s\"}".formatted(email);
    }

    /** The id of a new invitation. */
    static String invite(Show show, String email) {
        var organizer = show.organizer();
        return Show.id(organizer.done(organizer.post(of(show), body(email))));
    }

    static String accept(String invitation) {
        return "/door-staff/invitations/" + invitation + "/accept";
    }

    static String decline(String invitation) {
        return "/door-staff/invitations/" + invitation + "/decline";
    }

    /** What was said about an account, in order. */
    static List<String> told(JdbcClient jdbc, Someone account) {
        return told(jdbc, "DoorStaffChanged", "accountId", account.id().toString());
    }

    static List<String> invited(JdbcClient jdbc, String invitation) {
        return told(jdbc, "DoorStaffInvited", "invitationId", invitation);
    }

    private static List<String> told(JdbcClient jdbc, String type, String field, String value) {
        return jdbc.sql(
                        """
                        SELECT payload FROM outbox
                         WHERE stream = 'stream:catalogue' AND type = ?
                           AND CAST(payload AS json) ->> ? = ?
                         ORDER BY id
                        """)
                .params(type, field, value)
                .query(String.class)
                .list();
    }
}
