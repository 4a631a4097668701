package io.foyer.event.matrix;

import io.foyer.event.testing.Api;
import io.foyer.event.testing.Api.Someone;
import io.foyer.event.testing.Show;
import java.time.Instant;
import java.util.UUID;

/**
 * One of everything that can be written to, all of one organizer.
 *
 * @param invited somebody with the address that the invitation is to
 */
record Scene(Show show, String performerId, String invitationId, Someone invited) {

    static Scene of(Api api, Instant now) {
        var show = Show.published(api.organizer(), now);
        var owner = show.organizer();
        var performer = "{\"name\": \"A\", \"type\": \"BAND\"}";
        var email = "ada." + UUID.randomUUID() + "@example.com";
        var invitation =
                owner.done(
                        owner.post(
                                "/events/" + show.eventId() + "/door-staff",
                                "{\"email\": \"%s\"}".formatted(email)));
        return new Scene(
                show,
                Show.id(owner.done(owner.post("/performers", performer))),
                Show.id(invitation),
                api.customer(email, true));
    }

    /** The path of a write with this scene's ids in it. */
    String path(Write write) {
        return path(write, false);
    }

    /** The same with ids of things that do not exist. */
    String nowhere(Write write) {
        return path(write, true);
    }

    String body(Write write) {
        return write.body().replace("%s", show.venueId());
    }

    private String path(Write write, boolean unknown) {
        var path = new StringBuilder();
        var before = "";
        for (var part : write.path().substring("/api/v1/".length()).split("/", -1)) {
            path.append('/');
            path.append(part.equals("{}") ? unknown ? UUID.randomUUID() : id(before) : part);
            before = part;
        }
        return path.toString();
    }

    private String id(String of) {
        return switch (of) {
            case "venues" -> show.venueId();
            case "events" -> show.eventId();
            case "showtimes" -> show.showtimeId();
            case "performers" -> performerId;
            case "door-staff", "invitations" -> invitationId;
            default -> throw new IllegalArgumentException("Nothing is known of " + of);
        };
    }
}
