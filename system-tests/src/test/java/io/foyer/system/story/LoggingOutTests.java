package io.foyer.system.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.platform.launcher.Platform;
import io.foyer.platform.launcher.Service;
import io.foyer.system.client.Api;
import io.foyer.system.client.Customer;
import io.foyer.system.platform.RunningPlatform;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** After a log-out the access token is worth nothing, wherever it is shown. */
@ExtendWith(RunningPlatform.class)
class LoggingOutTests {

    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final int UNAUTHENTICATED = 401;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Api api;
    private final Platform platform;

    LoggingOutTests(Api api, Platform platform) {
        this.api = api;
        this.platform = platform;
    }

    @Test
    void aLogOutEndsTheAccessTokenAtEveryVerifierWithinTwoSeconds() {
        var fan = new Customer(api);
        var doors = new LinkedHashMap<String, URI>();
        // The page itself asks no service, so what is refused there is refused by the gateway.
        doors.put("gateway-service", at(Service.GATEWAY, "/"));
        doors.put("event-service", at(Service.EVENT, "/api/v1/events?mine=true"));
        doors.put("booking-service", at(Service.BOOKING, "/api/v1/users/me/bookings"));
        doors.forEach((name, door) -> assertThat(status(door, fan)).as(name).isEqualTo(200));

        api.post("auth/logout", fan.token(), Map.of()).expect(204);

        var loggedOut = System.nanoTime();
        doors.forEach(
                (name, door) -> {
                    await(name + " refuses the token")
                            .pollDelay(Duration.ZERO)
                            .pollInterval(LOOK)
                            .atMost(LIMIT)
                            .until(() -> status(door, fan) == UNAUTHENTICATED);
                    System.out.printf(
                            "%s refused the token %d ms after the log-out%n",
                            name, (System.nanoTime() - loggedOut) / 1_000_000);
                });
        assertThat(Duration.ofNanos(System.nanoTime() - loggedOut)).isLessThan(LIMIT);
    }

    private URI at(Service service, String path) {
        var port = platform.settings().ports().of(service).api();
        return URI.create("http://127.0.0.1:%d%s".formatted(port, path));
    }

    private int status(URI address, Customer fan) {
        var request =
                HttpRequest.newBuilder(address)
                        .header("Authorization", "Bearer " + fan.token())
                        .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
