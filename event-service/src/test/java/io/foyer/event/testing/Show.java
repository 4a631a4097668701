package io.foyer.event.testing;

import io.foyer.event.testing.Api.Someone;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * A show as an organizer sets it up, step by step: a venue with two seated sections (Front: rows A
 * and B of three, Back: one row of four) and a standing one for 50, an event and one showtime.
 */
public record Show(Someone organizer, String venueId, String eventId, String showtimeId) {

    public static final int SEATS = 10;
    public static final int STANDING = 50;

    public static final String MAP =
            """
            {"sections": [
              {"name": "Front", "type": "VIP", "priceCategory": "PREMIUM", "rows": [
                {"label": "A", "seats": [
                  {"number": "1", "x": 1, "y": 1, "accessible": true},
                  {"number": "2", "x": 2, "y": 1, "companion": true},
                  {"number": "3", "x": 3, "y": 1}]},
                {"label": "B", "seats": [
                  {"number": "1", "x": 1, "y": 2}, {"number": "2", "x": 2, "y": 2},
                  {"number": "3", "x": 3, "y": 2}]}]},
              {"name": "Floor", "type": "STANDING", "generalAdmission": true, "capacity": 50},
              {"name": "Back", "rows": [
                {"label": "Z", "seats": [
                  {"number": "1", "x": 1, "y": 9}, {"number": "2", "x": 2, "y": 9},
                  {"number": "3", "x": 3, "y": 9},
                  {"number": "4", "x": 4, "y": 9, "restrictedView": true}]}]}
            ]}
            """;

    public static final String PRICES =
            """
            {"tiers": [
              {"name": "Premium", "sectionNames": ["Front"],
               "price": {"amount": 17550, "currency": "USD"},
               "serviceFee": {"amount": 1500, "currency": "USD"}, "taxPercent": "8.5"},
              {"name": "Standing", "sectionNames": ["Floor"],
               "price": {"amount": 5000, "currency": "USD"}}
            ]}
            """;

    /** A show that is published, on sale for thirty days, and priced but for the back. */
    public static Show published(Someone organizer, Instant now) {
        var show = draft(organizer, now);
        organizer.done(organizer.put("/showtimes/" + show.showtimeId + "/prices", PRICES));
        organizer.done(organizer.post("/events/" + show.eventId + "/publish", ""));
        return show;
    }

    /** A show that nobody else can see yet. */
    public static Show draft(Someone organizer, Instant now) {
        var venueId = venue(organizer, "Testville");
        var event =
                organizer.done(
                        organizer.post(
                                "/events",
                                """
                                {"name": "A Night Out", "category": "CONCERT", "venueId": "%s"}
                                """
                                        .formatted(venueId)));
        var eventId = id(event);
        return new Show(organizer, venueId, eventId, showtime(organizer, eventId, now));
    }

    /** A venue with a published seat map. */
    public static String venue(Someone organizer, String city) {
        var venueId = id(organizer.done(organizer.post("/venues", venueBody(city))));
        var drawn = organizer.put("/venues/" + venueId + "/seat-maps/draft", MAP);
        if (drawn.getResponse().getStatus() != 204) {
            throw new AssertionError(Api.bodyOf(drawn));
        }
        organizer.done(organizer.post("/venues/" + venueId + "/seat-maps/publish", ""));
        return venueId;
    }

    public static String venueBody(String city) {
        return """
        {"name": "The Hall", "address": "1 Main St", "city": "%s", "country": "US",
         "capacity": 60, "location": {"lat": 40.75, "lon": -73.99},
         "timeZone": "America/New_York"}
        """
                .formatted(city);
    }

    /** A showtime in thirty days, on sale from now. */
    public static String showtime(Someone organizer, String eventId, Instant now) {
        return id(
                organizer.done(
                        organizer.post(
                                "/events/" + eventId + "/showtimes",
                                """
                                {"startsAt": "%s"}
                                """
                                        .formatted(now.plus(Duration.ofDays(30))))));
    }

    public static String id(JsonNode answer) {
        return answer.get("id").asString();
    }
}
