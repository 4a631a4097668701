package io.foyer.benchmarks.scene;

import io.foyer.common.security.Role;
import io.foyer.platform.launcher.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Waiting rooms that are open and let in next to nobody; switched off again at the end. */
public final class Rooms implements AutoCloseable {

    private static final String SETTINGS =
            """
            {"admissionsPerMinute": 1, "capacity": 1, "turnSeconds": 3600, "humanProof": "OFF"}
            """;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Scene scene;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String organizer;
    private final List<String> showtimes = new ArrayList<>();

    private Rooms(Scene scene) {
        this.scene = scene;
        this.organizer = scene.issuer().token(Role.ADMIN);
    }

    /** Switches rooms on for these showtimes, and waits until they are known. */
    public static Rooms on(Scene scene, List<Sale.Showtime> showtimes)
            throws IOException, InterruptedException {
        var rooms = new Rooms(scene);
        for (var showtime : showtimes) {
            rooms.switchOn(showtime.id());
        }
        return rooms;
    }

    public List<String> showtimes() {
        return List.copyOf(showtimes);
    }

    /** Everybody joins every room once, room by room. */
    public Stream<byte[]> joins(List<String> tokens) {
        return showtimes.stream()
                .flatMap(
                        showtime ->
                                tokens.stream()
                                        .map(
                                                token ->
                                                        Requests.post(
                                                                places(showtime),
                                                                token,
                                                                "",
                                                                "{}")));
    }

    /** Somebody with a place. */
    public record Waiting(String token, String placeId, String ticket) {}

    /** Each joins the first room. */
    public List<Waiting> join(List<String> tokens) throws IOException, InterruptedException {
        var waiting = new ArrayList<Waiting>();
        for (var token : tokens) {
            var place = call(queue(places(showtimes.getFirst())), "POST", token, "{}");
            waiting.add(
                    new Waiting(
                            token,
                            place.path("placeId").asString(),
                            place.path("ticket").asString()));
        }
        return waiting;
    }

    /** What somebody who looks is answered, in bytes. */
    public int answered(Waiting waiting) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(queue(place(waiting)))
                        .header("Authorization", "Bearer " + waiting.token())
                        .header("Queue-Ticket", waiting.ticket())
                        .build();
        return http.send(request, BodyHandlers.ofByteArray()).body().length;
    }

    public String place(Waiting waiting) {
        return places(showtimes.getFirst()) + "/" + waiting.placeId();
    }

    public String room() {
        return "/api/v1/waiting-rooms/" + showtimes.getFirst();
    }

    /** A sentence for each line that has a gap or somebody twice. */
    public List<String> broken() {
        return count(
                                """
                                SELECT count(*) FROM (
                                    SELECT showtime_id FROM place GROUP BY showtime_id
                                    HAVING max(arrival) <> count(*)
                                        OR count(DISTINCT account_id) <> count(*)) broken
                                """)
                        == 0
                ? List.of()
                : List.of("there are lines with a gap, or with somebody twice");
    }

    /** How often the table of places was looked into. */
    public long looks() {
        return count(
                """
                SELECT coalesce(sum(seq_scan + idx_scan), 0) FROM pg_stat_user_tables
                 WHERE relname = 'place'
                """);
    }

    private long count(String sql) {
        var address =
                "jdbc:postgresql://127.0.0.1:%d/queue_db"
                        .formatted(scene.platform().settings().ports().postgres());
        try (var connection = DriverManager.getConnection(address, "queue_service", "foyer");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void switchOn(String showtime) throws IOException, InterruptedException {
        call(switchOf(showtime), "PUT", organizer, SETTINGS);
        showtimes.add(showtime);
        var room = queue("/api/v1/waiting-rooms/" + showtime);
        while (!call(room, "GET", organizer, "").path("enabled").asBoolean()) {
            Thread.sleep(50);
        }
    }

    private URI switchOf(String showtime) {
        return scene.platform()
                .gatewayUrl()
                .resolve("/api/v1/showtimes/%s/waiting-room".formatted(showtime));
    }

    private URI queue(String path) {
        return URI.create("http://127.0.0.1:%d%s".formatted(scene.portOf(Service.QUEUE), path));
    }

    private static String places(String showtime) {
        return "/api/v1/waiting-rooms/%s/places".formatted(showtime);
    }

    private JsonNode call(URI uri, String method, String token, String body)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(uri)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body))
                        .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(
                    "%s %s answered %d %s"
                            .formatted(method, uri, answer.statusCode(), answer.body()));
        }
        return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
    }

    @Override
    public void close() throws IOException {
        try {
            for (var showtime : showtimes) {
                call(switchOf(showtime), "DELETE", organizer, "");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            http.close();
        }
    }
}
