package io.foyer.benchmarks.scene;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An event in a 20,000-seat house with many showtimes on sale, put on over the API. */
public final class Sale {

    public static final int SEATS = 20_000;
    public static final int SEATS_PER_BUYER = 20;
    private static final int SEATS_IN_A_ROW = 100;

    /** Nobody sells anything of these: they are looked at, waited for and checked in to. */
    private static final int SHARED = 2;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI api;
    private final String token;
    private String eventId = "";
    private final List<Showtime> showtimes = new ArrayList<>();
    private int taken = 1;

    private Sale(URI gateway, String token) {
        this.api = gateway.resolve("/api/v1/");
        this.token = token;
    }

    /**
     * @param toTake showtimes for those who need some for themselves; the first and the last are
     *     everybody's
     */
    public static Sale open(URI gateway, String organizerToken, int toTake) {
        var sale = new Sale(gateway, organizerToken);
        sale.putOn(toTake + SHARED);
        return sale;
    }

    public String eventId() {
        return eventId;
    }

    public List<Showtime> showtimes() {
        return List.copyOf(showtimes);
    }

    /** Showtimes of which nobody has sold anything yet, and nobody else will. */
    public List<Showtime> take(int count) {
        if (taken + count > showtimes.size() - 1) {
            throw new IllegalStateException(
                    "Only %d showtimes can be taken".formatted(showtimes.size() - SHARED));
        }
        taken += count;
        return List.copyOf(showtimes.subList(taken - count, taken));
    }

    /** Has buyers of the showtime queue up; nobody is let in. */
    public void closeDoor(Showtime showtime) {
        call(
                "PUT",
                "showtimes/" + showtime.id() + "/waiting-room",
                Map.of(
                        "mode", "PAUSED",
                        "admissionsPerMinute", 1,
                        "capacity", 1,
                        "turnSeconds", 600,
                        // Thousands who join at once are what is measured.
                        "humanProof", "OFF"));
    }

    /** It will not take place. */
    public void callOff(Showtime showtime) {
        call("PATCH", "showtimes/" + showtime.id(), Map.of("status", "CANCELLED"));
    }

    /** One showtime and what the ids of its seats begin with. */
    public record Showtime(String id, long number) {

        /** The seat's public id (docs/architecture.md, "A seat's id"). */
        public String seatId(int ordinal) {
            return new UUID(number << 16 | 0x8000, 1L << 63 | ordinal).toString();
        }
    }

    private void putOn(int count) {
        var venueId =
                post(
                                "venues",
                                Map.of(
                                        "name", "The Measured House",
                                        "address", "1 Ratio Road",
                                        "city", "Porto",
                                        "country", "PT",
                                        "timeZone", "Europe/Lisbon",
                                        "location", Map.of("lat", 41.15, "lon", -8.61),
                                        "capacity", SEATS))
                        .path("id")
                        .asString();
        call("PUT", "venues/" + venueId + "/seat-maps/draft", seatMap());
        post("venues/" + venueId + "/seat-maps/publish", Map.of());
        var performer =
                post("performers", Map.of("name", "The Measured", "type", "BAND")).path("id");
        eventId =
                post(
                                "events",
                                Map.of(
                                        "name", "A Night of Numbers",
                                        "description", "Measured as it is played.",
                                        "category", "CONCERT",
                                        "venueId", venueId,
                                        "performers",
                                                List.of(
                                                        Map.of(
                                                                "performerId",
                                                                performer.asString(),
                                                                "headliner",
                                                                true))))
                        .path("id")
                        .asString();
        for (var i = 0; i < count; i++) {
            addShowtime(i);
        }
        post("events/" + eventId + "/publish", Map.of());
    }

    private void addShowtime(int day) {
        var startsAt = Instant.now().plus(30L + day, ChronoUnit.DAYS);
        var showtime =
                post(
                        "events/" + eventId + "/showtimes",
                        Map.of(
                                "startsAt",
                                startsAt.truncatedTo(ChronoUnit.HOURS).toString(),
                                "holdSeconds",
                                900,
                                "seatsPerBuyer",
                                SEATS_PER_BUYER));
        var id = showtime.path("id").asString();
        var sections = call("GET", "showtimes/" + id + "/seat-map", null).path("sections");
        call(
                "PUT",
                "showtimes/" + id + "/prices",
                Map.of(
                        "tiers",
                        List.of(
                                Map.of(
                                        "name", "Standard",
                                        "sectionIds",
                                                List.of(sections.path(0).path("id").asString()),
                                        "price", Map.of("amount", 5000, "currency", "EUR"),
                                        "serviceFee", Map.of("amount", 500, "currency", "EUR"),
                                        "taxPercent", 8.5))));
        showtimes.add(new Showtime(id, showtime.path("number").asLong()));
    }

    private static Map<String, Object> seatMap() {
        var rows =
                IntStream.range(0, SEATS / SEATS_IN_A_ROW)
                        .mapToObj(row -> Map.of("label", "R" + (row + 1), "seats", seats(row)))
                        .toList();
        return Map.of(
                "sections",
                List.of(
                        Map.of(
                                "name", "Stalls",
                                "type", "STANDARD",
                                "priceCategory", "STANDARD",
                                "generalAdmission", false,
                                "rows", rows)));
    }

    private static List<Map<String, Object>> seats(int row) {
        return IntStream.range(0, SEATS_IN_A_ROW)
                .mapToObj(
                        seat ->
                                Map.<String, Object>of(
                                        "number", String.valueOf(seat + 1), "x", seat, "y", row))
                .toList();
    }

    private JsonNode post(String path, Object body) {
        return call("POST", path, body);
    }

    private JsonNode call(String method, String path, @Nullable Object body) {
        var request =
                HttpRequest.newBuilder(api.resolve(path))
                        .timeout(Duration.ofSeconds(60))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(
                        "%s %s answered %d %s"
                                .formatted(method, path, response.statusCode(), response.body()));
            }
            return response.body().isEmpty()
                    ? JSON.createObjectNode()
                    : JSON.readTree(response.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
