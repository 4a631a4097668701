package io.foyer.system.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.platform.launcher.Platform;
import io.foyer.platform.launcher.Service;
import io.foyer.system.client.Api;
import io.foyer.system.client.Customer;
import io.foyer.system.client.Organizer;
import io.foyer.system.platform.RunningPlatform;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Searching is gone altogether, and tickets are sold as on any other day. */
@ExtendWith(RunningPlatform.class)
class SellingWithoutSearchTests {

    private final Api api;
    private final Platform platform;

    SellingWithoutSearchTests(Api api, Platform platform) {
        this.api = api;
        this.platform = platform;
    }

    @AfterEach
    void searchComesBack() {
        if (platform.stores().elasticsearch().handles().isEmpty()) {
            platform.stores().elasticsearch().start();
        }
        platform.service(Service.SEARCH).start();
    }

    @Test
    void aShowIsPutOnAndTwoTicketsAreBoughtWhileNothingCanBeSearched() {
        platform.service(Service.SEARCH).kill();
        platform.stores().elasticsearch().stop();

        var show = new Organizer(api).putOnShow("Unsought " + UUID.randomUUID(), 2, 6);
        var fan = new Customer(api);
        assertThat(api.get(query(show.name()), null).status()).isBetween(500, 504);

        var seats = show.seatIds().subList(2, 4);
        var bookingId = fan.hold(show, seats).expect(201).path("id").asString();
        assertThat(show.stateOf(seats.getFirst())).isEqualTo(1);
        assertThat(fan.pay(bookingId).path("status").asString()).isEqualTo("CONFIRMED");
        assertThat(fan.tickets(bookingId).findValuesAsString("code"))
                .hasSize(2)
                .doesNotHaveDuplicates();
        await("the map shows it sold")
                .untilAsserted(() -> assertThat(show.stateOf(seats.getFirst())).isEqualTo(2));

        searchComesBack();
        await("what was put on meanwhile is found")
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () ->
                                assertThat(
                                                api.get(query(show.name()), null)
                                                        .body()
                                                        .path("items")
                                                        .findValuesAsString("showtimeId"))
                                        .contains(show.showtimeId()));
    }

    private static String query(String name) {
        return "search?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }
}
