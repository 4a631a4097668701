package io.foyer.system.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.system.client.Api;
import io.foyer.system.client.Customer;
import io.foyer.system.client.Organizer;
import io.foyer.system.client.Show;
import io.foyer.system.platform.RunningPlatform;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A sale with a waiting room lets nobody past it. */
@ExtendWith(RunningPlatform.class)
class WaitingInLineTests {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Api api;

    WaitingInLineTests(Api api) {
        this.api = api;
    }

    @Test
    void onlyWhoIsAdmittedCanHoldSeats() {
        var promoter = new Organizer(api);
        var show = promoter.putOnShow("A Wild Sale", 1, 6);
        promoter.openWaitingRoom(show, 600, 100);
        var fan = new Customer(api);
        var seats = show.seatIds().subList(0, 2);

        await("the room to be minded")
                .atMost(SOON)
                .untilAsserted(() -> fan.hold(show, seats).refused(403, "admission-required"));

        var token = admissionTokenFor(show, fan);

        new Customer(api).holdAdmitted(show, seats, token).refused(403, "admission-required");
        fan.holdAdmitted(show, seats, token.substring(0, token.length() - 6) + "AAAAAA")
                .refused(403, "admission-required");
        assertThat(fan.holdAdmitted(show, seats, token).expect(201).path("status").asString())
                .isEqualTo("HELD");
    }

    private String admissionTokenFor(Show show, Customer fan) {
        var joined =
                await("a place in line")
                        .atMost(SOON)
                        .until(
                                () ->
                                        api.post(
                                                "waiting-rooms/" + show.showtimeId() + "/places",
                                                fan.token(),
                                                Map.of()),
                                reply -> reply.status() < 300);
        var place =
                "waiting-rooms/%s/places/%s"
                        .formatted(show.showtimeId(), joined.body().path("placeId").asString());
        return await("admission")
                .atMost(SOON)
                .until(
                        () -> api.get(place, fan.token()),
                        reply -> reply.body().path("state").asString().equals("ADMITTED"))
                .body()
                .path("admissionToken")
                .asString();
    }
}
