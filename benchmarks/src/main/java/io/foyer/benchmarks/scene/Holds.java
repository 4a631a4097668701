package io.foyer.benchmarks.scene;

import io.foyer.benchmarks.load.Sightings;
import io.foyer.platform.launcher.Service;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Buyers who hold four neighbouring seats each, at a steady pace. */
public final class Holds {

    public static final int SEATS = 4;

    /**
     * Seats from the first one of a wish to the first one of the next: as many stay free between.
     */
    public static final int APART = 2 * SEATS;

    private static final int WISHES_OF_A_BUYER = Sale.SEATS_PER_BUYER / SEATS;

    private final Scene scene;
    private final Sale.Showtime showtime;
    private final URI bookings;

    private Holds(Scene scene, Sale.Showtime showtime) {
        this.scene = scene;
        this.showtime = showtime;
        this.bookings =
                URI.create(
                        "http://127.0.0.1:%d/api/v1/bookings"
                                .formatted(scene.portOf(Service.BOOKING)));
    }

    public static Holds of(Scene scene, Sale.Showtime showtime) {
        return new Holds(scene, showtime);
    }

    /**
     * Sends the wishes whether or not earlier ones were answered, and waits for all answers.
     *
     * @param from the number of the first one
     * @return how many were not held
     */
    public int send(int from, int wishes, int aSecond, Sightings sightings)
            throws InterruptedException {
        var buyers = scene.issuer().buyers(Math.ceilDiv(wishes, WISHES_OF_A_BUYER));
        var refused = new AtomicInteger();
        try (var http = HttpClient.newHttpClient()) {
            var answers = new CompletableFuture<?>[wishes];
            var begin = System.nanoTime();
            for (var wish = 0; wish < wishes; wish++) {
                waitUntil(begin + wish * 1_000_000_000L / aSecond);
                sightings.sent(from + wish);
                answers[wish] =
                        http.sendAsync(
                                        wish(from + wish, buyers.get(wish / WISHES_OF_A_BUYER)),
                                        BodyHandlers.discarding())
                                .thenAccept(
                                        answer -> {
                                            if (answer.statusCode() != 201) {
                                                refused.incrementAndGet();
                                            }
                                        });
            }
            CompletableFuture.allOf(answers).join();
        }
        return refused.get();
    }

    private HttpRequest wish(int wish, String buyer) {
        var first = wish * APART;
        var seats =
                IntStream.range(first, first + SEATS)
                        .mapToObj(ordinal -> '"' + showtime.seatId(ordinal) + '"')
                        .collect(Collectors.joining(","));
        return HttpRequest.newBuilder(bookings)
                .header("Authorization", "Bearer " + buyer)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(
                        BodyPublishers.ofString(
                                "{\"showtimeId\":\"%s\",\"seatIds\":[%s]}"
                                        .formatted(showtime.id(), seats)))
                .build();
    }

    private static void waitUntil(long due) throws InterruptedException {
        var wait = due - System.nanoTime();
        if (wait > 0) {
            Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
        }
    }
}
