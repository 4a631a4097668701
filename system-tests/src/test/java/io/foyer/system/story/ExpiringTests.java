package io.foyer.system.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.platform.launcher.Platform;
import io.foyer.system.client.Api;
import io.foyer.system.client.Customer;
import io.foyer.system.client.Organizer;
import io.foyer.system.platform.DatabaseClock;
import io.foyer.system.platform.RunningPlatform;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A hold that is not paid for ends, and somebody else gets the seat. */
@ExtendWith(RunningPlatform.class)
class ExpiringTests {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Api api;
    private final DatabaseClock clock;

    ExpiringTests(Api api, Platform platform) {
        this.api = api;
        this.clock = new DatabaseClock(platform);
    }

    @Test
    void aHoldExpiresAndTheSeatIsSoldToSomebodyElse() {
        var show = new Organizer(api).putOnShow("Going, Going", 1, 4);
        var seat = show.seatIds().subList(0, 1);
        var slow = new Customer(api);
        var quick = new Customer(api);
        var slowBooking = slow.hold(show, seat).expect(201).path("id").asString();
        quick.hold(show, seat).refused(409, "seats-taken");

        clock.expire(slowBooking);
        await("the seat to be free again")
                .atMost(SOON)
                .until(() -> show.stateOf(seat.getFirst()) == 0);

        var quickBooking = quick.hold(show, seat).expect(201).path("id").asString();
        quick.pay(quickBooking);
        assertThat(quick.booking(quickBooking).path("status").asString()).isEqualTo("CONFIRMED");
        slow.startPayment(slowBooking).refused(409, "hold-expired");
        assertThat(slow.booking(slowBooking).path("status").asString()).isEqualTo("EXPIRED");
    }
}
