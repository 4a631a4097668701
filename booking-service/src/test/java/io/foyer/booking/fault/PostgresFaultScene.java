package io.foyer.booking.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.payment.Dashboard;
import io.foyer.booking.testing.OwnPostgres;
import io.foyer.booking.testing.PostgresFaultTest;
import io.foyer.booking.testing.Rows;
import io.foyer.booking.testing.Shop;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A crowd that pays while Postgres fails, and what must be true when it is back. */
@PostgresFaultTest
abstract class PostgresFaultScene {

    static final Duration SOON = Duration.ofSeconds(60);

    /** Many times what a buyer waits at most; a busy machine is no fault. */
    static final Duration NOBODY_HANGS = Duration.ofSeconds(20);

    private static final int SEATS = 2_000;

    @Autowired Shop shop;
    @Autowired Rows rows;
    @Autowired OwnPostgres postgres;
    @Autowired Dashboard provider;
    @Autowired private JdbcClient jdbc;
    @LocalManagementPort private int management;
    private @Nullable PayingCrowd inside;

    ShowtimeOnSale showtime() {
        return shop.showtime(SEATS);
    }

    /** Lets people in, and returns when some of them have bought. */
    PayingCrowd crowd(ShowtimeOnSale showtime) {
        var entering = new PayingCrowd(shop, showtime);
        inside = entering;
        sellsAgain(entering);
        return entering;
    }

    @AfterEach
    void closeDoors() {
        if (inside != null) {
            inside.closeDoors();
        }
    }

    /** Returns when some more people have bought. */
    static void sellsAgain(PayingCrowd crowd) {
        var before = crowd.bought().size();
        await().atMost(SOON)
                .until(
                        () -> {
                            assertThat(crowd.surprises()).isEmpty();
                            return crowd.bought().size() > before + 4;
                        });
    }

    /**
     * Returns when everybody who asked since it is gone was told to come back; nobody waits for as
     * long as it is gone.
     */
    static void sendsAway(PayingCrowd crowd) {
        var before = crowd.answers();
        var refused = crowd.refused();
        // The first may have been on its way; the second was asked for afterwards.
        await().atMost(NOBODY_HANGS)
                .until(
                        () -> {
                            assertThat(crowd.surprises()).isEmpty();
                            var now = crowd.answers();
                            return IntStream.range(0, now.size())
                                    .allMatch(one -> now.get(one) >= before.get(one) + 2);
                        });
        assertThat(crowd.refused()).isGreaterThan(refused);
    }

    /** And so is whoever makes these calls at the same time. */
    static void sendsAway(PayingCrowd crowd, List<Supplier<MvcTestResult>> calls) throws Exception {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked =
                    calls.stream()
                            .<Future<?>>map(each -> callers.submit(() -> assertSentAway(each)))
                            .toList();
            sendsAway(crowd);
            for (var each : asked) {
                each.get();
            }
        }
    }

    /** Told to come back, within a bounded time. */
    private static void assertSentAway(Supplier<MvcTestResult> call) {
        var start = System.nanoTime();
        var answer = call.get();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(NOBODY_HANGS);
        assertThat(answer)
                .hasStatus(503)
                .containsHeader("Retry-After")
                .hasContentType("application/problem+json");
    }

    /** Whoever would kill what is not alive leaves it alone. */
    void assertAlive() throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var health =
                    http.send(
                            HttpRequest.newBuilder(
                                            URI.create(
                                                    "http://127.0.0.1:%d/actuator/health/liveness"
                                                            .formatted(management)))
                                    .timeout(NOBODY_HANGS)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(health.body()).contains("UP");
        }
    }

    /** Sends all home, waits until nothing is under way any more, and looks it all over. */
    void everythingEnds(PayingCrowd crowd, ShowtimeOnSale showtime) throws InterruptedException {
        crowd.sendHome();
        new SettledSale(rows, jdbc, provider).check(showtime, crowd);
    }

    /** Those of these that are not bought, whatever their buyers were told. */
    List<UUID> notConfirmed(List<UUID> bookings) {
        return new SaleSweep(jdbc).notConfirmed(bookings);
    }

    /** Until it answers 200. */
    static void insist(Supplier<MvcTestResult> call) {
        await().pollInSameThread()
                .atMost(SOON)
                .untilAsserted(() -> assertThat(call.get()).hasStatusOk());
    }

    void awaitCaptured(UUID booking) {
        // Who looks may find the database away, too.
        await().atMost(SOON)
                .ignoreExceptionsInstanceOf(DataAccessException.class)
                .until(() -> rows.paymentStatus(booking).equals("CAPTURED"));
    }
}
