package io.foyer.platform.demo;

import io.foyer.platform.demo.Programme.DemoEvent;
import io.foyer.platform.demo.Programme.DemoShowtime;
import io.foyer.platform.demo.Programme.DemoVenue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Puts events on sale, where they are not yet. Publishing is the last step of each. */
final class BoxOffice {

    private static final Duration DOORS = Duration.ofMinutes(60);
    private static final int PAGE = 100;

    private final FoyerApi api;
    private final String organizer;
    private final Map<String, String> performerIds;
    private final Instant now;

    /**
     * @param organizer the account that events are entered by
     * @param performerIds by the keys of the programme
     */
    BoxOffice(FoyerApi api, String organizer, Map<String, String> performerIds, Instant now) {
        this.api = api;
        this.organizer = organizer;
        this.performerIds = performerIds;
        this.now = now;
    }

    /** Returns whether the event was entered just now. */
    boolean putOnSale(DemoEvent event, DemoVenue venue, Houses.House house) {
        if (isOnSale(event, venue)) {
            return false;
        }
        String id = enter(event, house);
        for (DemoShowtime showtime : event.showtimes()) {
            String showtimeId = schedule(id, showtime, venue);
            api.put(
                    "/showtimes/" + showtimeId + "/prices",
                    TicketPrices.of(event, venue, house.map()));
            if (showtime.waitingRoom()) {
                openWaitingRoom(showtimeId);
            }
        }
        api.post("/events/" + id + "/publish", Map.of());
        return true;
    }

    /** Whether the day of its first showtime lists it already. */
    private boolean isOnSale(DemoEvent event, DemoVenue venue) {
        LocalDate day =
                event.showtimes()
                        .getFirst()
                        .startsAt(now, venue.timeZone())
                        .atZone(ZoneId.of(venue.timeZone()))
                        .toLocalDate();
        for (int page = 0; ; page++) {
            JsonNode items =
                    api.get("/showtimes?date=%s&size=%d&page=%d".formatted(day, PAGE, page))
                            .path("items");
            for (JsonNode showtime : items) {
                if (showtime.path("eventName").asString("").equals(event.name())
                        && showtime.path("organizerId").asString("").equals(organizer)) {
                    return true;
                }
            }
            if (items.size() < PAGE) {
                return false;
            }
        }
    }

    private String enter(DemoEvent event, Houses.House house) {
        List<Map<String, Object>> bill = new ArrayList<>();
        for (String performer : event.performers()) {
            String id = performerIds.get(performer);
            if (id == null) {
                throw new DemoFailure("Nobody is called " + performer);
            }
            bill.add(Map.of("performerId", id, "headliner", bill.isEmpty()));
        }
        Map<String, Object> body =
                Map.of(
                        "name", event.name(),
                        "description", event.description(),
                        "category", event.category(),
                        "venueId", house.id(),
                        "performers", bill);
        return api.post("/events", body).required("id").asString();
    }

    private String schedule(String eventId, DemoShowtime showtime, DemoVenue venue) {
        Instant starts = showtime.startsAt(now, venue.timeZone());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("startsAt", starts);
        body.put("endsAt", starts.plus(Duration.ofMinutes(showtime.minutes())));
        body.put("doorsOpenAt", starts.minus(DOORS));
        if (showtime.seatsPerBuyer() != null) {
            body.put("seatsPerBuyer", showtime.seatsPerBuyer());
        }
        return api.post("/events/" + eventId + "/showtimes", body).required("id").asString();
    }

    private void openWaitingRoom(String showtimeId) {
        api.put(
                "/showtimes/" + showtimeId + "/waiting-room",
                Map.of("admissionsPerMinute", 600, "capacity", 1_000, "turnSeconds", 600));
    }
}
