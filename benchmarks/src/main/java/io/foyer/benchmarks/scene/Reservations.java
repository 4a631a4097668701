package io.foyer.benchmarks.scene;

import io.foyer.platform.launcher.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Wishes for seats as buyers send them, each with a token and a key of its own. */
public final class Reservations {

    private static final int BUYERS = Sale.SEATS / Sale.SEATS_PER_BUYER;

    private static final int FURTHER = 37;
    private static final int ATTEMPTS = 10;
    private static final long PAUSE_MILLIS = 500;

    private final Scene scene;
    private final List<String> buyers;
    private int next;

    /** Tokens of as many buyers as a house needs. */
    public List<String> buyers() {
        return List.copyOf(buyers);
    }

    private Reservations(Scene scene, List<String> buyers) {
        this.scene = scene;
        this.buyers = buyers;
    }

    public static Reservations in(Scene scene) {
        return new Reservations(scene, scene.issuer().buyers(BUYERS));
    }

    /** Every seat of these showtimes once, so many at a time, by buyers within their limit. */
    public Stream<byte[]> wishes(List<Sale.Showtime> showtimes, int seats) {
        return showtimes.stream().flatMap(showtime -> wishes(showtime, seats, Sale.SEATS));
    }

    /** The first seats of one showtime. */
    public Stream<byte[]> wishes(Sale.Showtime showtime, int seats, int of) {
        // Other buyers each time the same showtime comes: one buyer keeps a seat only so long.
        var first = next;
        next += FURTHER;
        return IntStream.range(0, of / seats)
                .mapToObj(wish -> wish(first + wish, body(showtime, wish * seats, seats)));
    }

    /**
     * As many wishes for each of these showtimes as half of it can fulfil; the house chooses. They
     * go on with the buyers where {@link #everyOther} ended, so that nobody has more than the
     * limit.
     */
    public Stream<byte[]> best(List<Sale.Showtime> showtimes, int seats) {
        return showtimes.stream()
                .flatMap(
                        showtime -> {
                            var first = Sale.SEATS / 2 / seats;
                            var body =
                                    "{\"showtimeId\":\"%s\",\"bestAvailable\":{\"quantity\":%d}}"
                                            .formatted(showtime.id(), seats);
                            return IntStream.range(0, Sale.SEATS / 2 / seats)
                                    .mapToObj(wish -> wish(first + wish, body));
                        });
    }

    /** Half of a showtime: so many seats, then as many that are left. */
    public Stream<byte[]> everyOther(Sale.Showtime showtime, int seats) {
        return IntStream.range(0, Sale.SEATS / 2 / seats)
                .mapToObj(wish -> wish(wish, body(showtime, 2 * wish * seats, seats)));
    }

    /** What these processes and all stores they use spend counts as the booking's. */
    public List<ProcessHandle> servers(ProcessHandle service) {
        var stores = scene.platform().stores();
        var servers = new ArrayList<ProcessHandle>();
        servers.add(service);
        servers.addAll(stores.redis().handles());
        servers.addAll(stores.postgres().handles());
        return servers;
    }

    /** Loads the showtimes and their maps, as somebody who looked at them would have done. */
    public void show(List<Sale.Showtime> showtimes) throws IOException, InterruptedException {
        show(showtimes, scene.portOf(Service.BOOKING));
    }

    /** The same by another instance. */
    public void show(List<Sale.Showtime> showtimes, int port)
            throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            for (var showtime : showtimes) {
                var request =
                        HttpRequest.newBuilder(
                                        URI.create(
                                                "http://127.0.0.1:%d/internal/showtimes/%s/map"
                                                        .formatted(port, showtime.id())))
                                .POST(BodyPublishers.noBody())
                                .build();
                show(http, request);
            }
        }
    }

    /** A service that has just started may need more than one try for the first of them. */
    private static void show(HttpClient http, HttpRequest request)
            throws IOException, InterruptedException {
        for (var attempt = 1; ; attempt++) {
            var status = http.send(request, BodyHandlers.discarding()).statusCode();
            if (status == 204) {
                return;
            }
            if (status != 503 || attempt == ATTEMPTS) {
                throw new IOException("The map of a showtime: " + status);
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    public static String body(Sale.Showtime showtime, int first, int seats) {
        return IntStream.range(first, first + seats)
                .mapToObj(ordinal -> '"' + showtime.seatId(ordinal) + '"')
                .collect(
                        Collectors.joining(
                                ",",
                                "{\"showtimeId\":\"" + showtime.id() + "\",\"seatIds\":[",
                                "]}"));
    }

    private byte[] wish(int number, String body) {
        return Requests.post(
                "/api/v1/bookings",
                buyers.get(number % buyers.size()),
                "Idempotency-Key: " + UUID.randomUUID() + "\r\n",
                body);
    }
}
