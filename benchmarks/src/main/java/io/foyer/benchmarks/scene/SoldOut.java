package io.foyer.benchmarks.scene;

import io.foyer.benchmarks.scene.Sale.Showtime;
import io.foyer.platform.launcher.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** Many buyers of one seat each, who buy over the API and pay at the sandbox. */
public final class SoldOut {

    private static final int BUYERS_AT_ONCE = 32;
    private static final int ATTEMPTS = 20;
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI booking;

    private SoldOut(URI booking) {
        this.booking = booking;
    }

    /** Sells the first seats; how many of them were not sold. */
    public static int sell(Scene scene, Showtime showtime, int seats) {
        var address = "http://127.0.0.1:%d/api/v1/".formatted(scene.portOf(Service.BOOKING));
        return new SoldOut(URI.create(address)).sell(scene.issuer().buyers(seats), showtime);
    }

    private int sell(List<String> buyers, Showtime showtime) {
        var next = new AtomicInteger();
        var failed = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < BUYERS_AT_ONCE; i++) {
                threads.execute(
                        () -> {
                            for (var seat = next.getAndIncrement();
                                    seat < buyers.size();
                                    seat = next.getAndIncrement()) {
                                failed.addAndGet(buys(buyers.get(seat), showtime, seat) ? 0 : 1);
                            }
                        });
            }
        }
        return failed.get();
    }

    private boolean buys(String token, Showtime showtime, int seat) {
        try {
            var id = hold(token, showtime, seat);
            var paid = Map.of("paymentMethodId", "pm_card_visa");
            var confirmed = post(token, "bookings/" + id + "/confirm", paid);
            return JSON.readTree(confirmed).path("status").asString().equals("CONFIRMED");
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Again after a while when the neighbour, who began earlier, would be left a single seat. */
    private String hold(String token, Showtime showtime, int seat)
            throws IOException, InterruptedException {
        var wish =
                Map.of(
                        "showtimeId", showtime.id(),
                        "seatIds", List.of(showtime.seatId(seat)));
        for (var attempt = 1; ; attempt++) {
            var id = JSON.readTree(post(token, "bookings", wish)).path("id").asString();
            if (!id.isEmpty() || attempt == ATTEMPTS) {
                return id;
            }
            Thread.sleep(PAUSE);
        }
    }

    private String post(String token, String path, Object body)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(booking.resolve(path))
                        .timeout(PATIENCE)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }
}
