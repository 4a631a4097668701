package io.foyer.system.client;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Somebody who puts on shows. */
public final class Organizer extends Person {

    public Organizer(Api api) {
        super(api, "ORGANIZER", "A promoter");
    }

    /** From an empty account to a show on sale: {@code rows} rows of {@code seats} seats. */
    public Show putOnShow(String name, int rows, int seats) {
        return putOnShow(name, rows, seats, Map.of());
    }

    public Show putOnShow(String name, int rows, int seats, Map<String, Object> showtimeFields) {
        return putOnShow(name, openVenue(rows, seats), showtimeFields);
    }

    /** The same at these prices. */
    public Show putOnShow(String name, int rows, int seats, List<Tier> prices) {
        return putOnShow(name, openVenue(rows, seats), Map.of(), prices);
    }

    /** A show on sale in a house that has a seat map. */
    public Show putOnShow(String name, String venueId, Map<String, Object> showtimeFields) {
        return putOnShow(name, venueId, showtimeFields, List.of(Tier.STANDARD));
    }

    private Show putOnShow(
            String name, String venueId, Map<String, Object> showtimeFields, List<Tier> prices) {
        var eventId = announce(name, venueId);
        var showtimeId = addShowtime(eventId, showtimeFields);
        price(showtimeId, prices);
        api.post("events/" + eventId + "/publish", token, Map.of()).done();
        return Show.read(api, eventId, showtimeId, name);
    }

    /** An event that nobody sees yet. */
    public String announce(String name, String venueId) {
        var performerId = id(post("performers", Map.of("name", name, "type", "BAND")));
        var bill = List.of(Map.of("performerId", performerId, "headliner", true));
        return id(
                post(
                        "events",
                        Map.of(
                                "name", name,
                                "description", "One night only.",
                                "category", "CONCERT",
                                "venueId", venueId,
                                "performers", bill)));
    }

    public String addShowtime(String eventId, Map<String, Object> fields) {
        return id(post("events/" + eventId + "/showtimes", showtime(fields)));
    }

    public void openWaitingRoom(Show show, int admissionsPerMinute, int capacity) {
        setWaitingRoom(show, admissionsPerMinute, capacity, Map.of());
    }

    /** Switches the room on, or changes it while it is on. */
    public void setWaitingRoom(
            Show show, int admissionsPerMinute, int capacity, Map<String, Object> more) {
        var settings =
                new HashMap<String, Object>(
                        Map.of(
                                "opensAt",
                                Instant.now().minusSeconds(1).toString(),
                                "admissionsPerMinute",
                                admissionsPerMinute,
                                "capacity",
                                capacity,
                                "turnSeconds",
                                600));
        settings.putAll(more);
        api.put("showtimes/" + show.showtimeId() + "/waiting-room", token, settings).done();
    }

    /** A house without a seat map. */
    public String openVenue(String name, int capacity) {
        return id(
                post(
                        "venues",
                        Map.of(
                                "name", name,
                                "address", "1 Stage Door Lane",
                                "city", "Lisbon",
                                "country", "PT",
                                "timeZone", "Europe/Lisbon",
                                "location", Map.of("lat", 38.7169, "lon", -9.1399),
                                "capacity", capacity)));
    }

    /** An arena of so many seats, drawn by the platform. */
    public String openArena(int seats) {
        var venueId = openVenue("The Large House", seats);
        api.post(
                        "venues/" + venueId + "/seat-maps/generate?publish=true",
                        token,
                        Map.of("shape", "ARENA", "seats", seats))
                .done();
        return venueId;
    }

    private String openVenue(int rows, int seats) {
        var venueId = openVenue("The Small House", rows * seats);
        api.put("venues/" + venueId + "/seat-maps/draft", token, seatMap(rows, seats)).done();
        api.post("venues/" + venueId + "/seat-maps/publish", token, Map.of()).done();
        return venueId;
    }

    /** Another price list for the whole house, in the order of the tiers. */
    public void price(String showtimeId, List<Tier> tiers) {
        var map = api.get("showtimes/" + showtimeId + "/seat-map", token).expect(200);
        var sectionIds =
                map.path("sections")
                        .valueStream()
                        .map(section -> section.path("id").asString())
                        .toList();
        var list = tiers.stream().map(tier -> tier.body(sectionIds)).toList();
        api.put("showtimes/" + showtimeId + "/prices", token, Map.of("tiers", list)).done();
    }

    private static Map<String, Object> showtime(Map<String, Object> fields) {
        var startsAt = Instant.now().plus(60, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
        var showtime = new HashMap<String, Object>(Map.of("startsAt", startsAt.toString()));
        showtime.putAll(fields);
        return showtime;
    }

    private static Map<String, Object> seatMap(int rows, int seats) {
        return Map.of(
                "sections",
                List.of(
                        Map.of(
                                "name", "Stalls",
                                "type", "STANDARD",
                                "priceCategory", "STANDARD",
                                "generalAdmission", false,
                                "rows",
                                        IntStream.range(0, rows)
                                                .mapToObj(row -> row(row, seats))
                                                .toList())));
    }

    private static Map<String, Object> row(int row, int seats) {
        return Map.of(
                "label", String.valueOf(row + 1),
                "seats",
                        IntStream.range(0, seats)
                                .mapToObj(
                                        seat ->
                                                Map.of(
                                                        "number", String.valueOf(seat + 1),
                                                        "x", (double) seat,
                                                        "y", (double) row))
                                .toList());
    }

    private JsonNode post(String path, Object body) {
        return api.post(path, token, body).expect(201);
    }

    private static String id(JsonNode created) {
        return UUID.fromString(created.path("id").asString()).toString();
    }
}
