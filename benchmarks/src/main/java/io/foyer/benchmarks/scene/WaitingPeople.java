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
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** Thousands with a place in one room in which nobody is let in, and a hand on its number. */
public final class WaitingPeople {

    private static final int AT_ONCE = 32;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Scene scene;
    private final String showtimeId;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Semaphore free = new Semaphore(AT_ONCE);

    public WaitingPeople(Scene scene, Sale.Showtime showtime) {
        this.scene = scene;
        this.showtimeId = showtime.id();
    }

    /** So many more queue up; the requests by which each connects to the own place. */
    public List<byte[]> join(int count) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var joining =
                    IntStream.range(0, count)
                            .mapToObj(i -> threads.submit((Callable<byte[]>) this::joinOne))
                            .toList();
            return joining.stream().map(WaitingPeople::result).toList();
        }
    }

    private byte[] joinOne() throws IOException, InterruptedException {
        var token = scene.issuer().token(Role.CUSTOMER);
        free.acquire();
        try {
            var places = "/api/v1/waiting-rooms/" + showtimeId + "/places";
            var request =
                    HttpRequest.newBuilder(
                                    URI.create(
                                            "http://127.0.0.1:%d%s"
                                                    .formatted(
                                                            scene.portOf(Service.QUEUE), places)))
                            .timeout(PATIENCE)
                            .header("Authorization", "Bearer " + token)
                            .POST(BodyPublishers.noBody())
                            .build();
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 201) {
                throw new IllegalStateException("No place: " + answer.body());
            }
            var placeId = JSON.readTree(answer.body()).path("placeId").asString();
            return Requests.getWith(
                    places + "/" + placeId + "/live",
                    "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                            + "Sec-WebSocket-Protocol: foyer.board, bearer."
                            + token
                            + "\r\n");
        } finally {
            free.release();
        }
    }

    /** Tells the room that everybody up to this number was let in, as whoever tends it would. */
    public void serve(long number) {
        var ports = scene.platform().settings().ports();
        var address = "jdbc:postgresql://127.0.0.1:%d/queue_db".formatted(ports.postgres());
        try (var connection = DriverManager.getConnection(address, "queue_service", "foyer");
                var update =
                        connection.prepareStatement(
                                "UPDATE waiting_room SET serving_number = ? WHERE showtime_id ="
                                        + " ?")) {
            update.setLong(1, number);
            update.setObject(2, UUID.fromString(showtimeId));
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] result(Future<byte[]> joined) {
        try {
            return joined.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
