package io.foyer.event.matrix;

import static io.foyer.event.matrix.Write.Whose.ADDRESSEE;
import static io.foyer.event.matrix.Write.Whose.ANY_ORGANIZER;
import static io.foyer.event.matrix.Write.Whose.OWNER;

import io.foyer.event.testing.Show;
import java.util.List;
import org.springframework.http.HttpMethod;

/**
 * A write of the API, and who may do it. This table is read by hand and compared with the routes
 * that there are: a write that is not in it fails the build.
 *
 * @param body one that is valid, with a {@code %s} for the id of a venue; empty when there is none
 */
record Write(String method, String path, Whose whose, String body) {

    private static final String VENUE = "/api/v1/venues/{}";
    private static final String EVENT = "/api/v1/events/{}";
    private static final String SHOWTIME = "/api/v1/showtimes/{}";
    private static final String PERFORMER = "/api/v1/performers/{}";
    private static final String NAME = "{\"name\": \"Another name\"}";
    private static final String SEATS = "{\"seatsPerBuyer\": 2}";

    static final List<Write> ALL =
            List.of(
                    anybodys("/api/v1/venues", Show.venueBody("Testville")),
                    owners("PATCH", VENUE, NAME),
                    owners("PUT", VENUE + "/seat-maps/draft", Show.MAP),
                    owners("POST", VENUE + "/seat-maps/publish", ""),
                    owners(
                            "POST",
                            VENUE + "/seat-maps/generate",
                            "{\"shape\": \"THEATRE\", \"seats\": 500}"),
                    anybodys("/api/v1/performers", "{\"name\": \"A\", \"type\": \"BAND\"}"),
                    owners("PATCH", PERFORMER, NAME),
                    owners("DELETE", PERFORMER, ""),
                    anybodys(
                            "/api/v1/events",
                            "{\"name\": \"A\", \"category\": \"FILM\", \"venueId\": \"%s\"}"),
                    owners("PATCH", EVENT, NAME),
                    owners("DELETE", EVENT, ""),
                    owners("POST", EVENT + "/publish", ""),
                    owners("POST", EVENT + "/postpone", ""),
                    owners("POST", EVENT + "/cancel", ""),
                    owners("POST", EVENT + "/copy", NAME),
                    owners(
                            "POST",
                            EVENT + "/showtimes",
                            "{\"startsAt\": \"2099-01-01T20:00:00Z\"}"),
                    owners(
                            "POST",
                            EVENT + "/showtimes/series",
                            "{\"dates\": [\"2099-01-01T20:00\"]}"),
                    owners("PATCH", EVENT + "/showtimes/{}", SEATS),
                    owners("POST", EVENT + "/door-staff", "{\"email\": \"ada@example.com\"}"),
                    owners("DELETE", EVENT + "/door-staff/{}", ""),
                    owners("PATCH", SHOWTIME, SEATS),
                    owners("PUT", SHOWTIME + "/prices", Show.PRICES),
                    owners(
                            "POST",
                            SHOWTIME + "/prices/preview",
                            "{\"soldShare\": 0.5, \"daysToShow\": 3}"),
                    owners(
                            "PUT",
                            SHOWTIME + "/waiting-room",
                            "{\"admissionsPerMinute\": 1, \"capacity\": 1, \"turnSeconds\": 60}"),
                    owners("DELETE", SHOWTIME + "/waiting-room", ""),
                    new Write("POST", "/api/v1/door-staff/invitations/{}/accept", ADDRESSEE, ""),
                    new Write("POST", "/api/v1/door-staff/invitations/{}/decline", ADDRESSEE, ""));

    /** Who may do it, apart from admins. */
    enum Whose {
        /** Any organizer: it makes something new, which is theirs. */
        ANY_ORGANIZER,
        /** The organizer who owns the thing. */
        OWNER,
        /** Whoever has the address that was invited, and not even an admin without it. */
        ADDRESSEE
    }

    private static Write anybodys(String path, String body) {
        return new Write("POST", path, ANY_ORGANIZER, body);
    }

    private static Write owners(String method, String path, String body) {
        return new Write(method, path, OWNER, body);
    }

    HttpMethod verb() {
        return HttpMethod.valueOf(method);
    }

    /** The same route as the framework writes it, with names in its braces. */
    boolean isAt(String verb, String pattern) {
        return method.equals(verb) && path.equals(pattern.replaceAll("\\{[^}]*}", "{}"));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
