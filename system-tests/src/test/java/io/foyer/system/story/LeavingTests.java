package io.foyer.system.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.platform.launcher.Platform;
import io.foyer.system.client.Api;
import io.foyer.system.client.Customer;
import io.foyer.system.client.Inbox;
import io.foyer.system.client.Organizer;
import io.foyer.system.client.Show;
import io.foyer.system.platform.RunningPlatform;
import io.foyer.system.platform.Traces;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Having what is known of one, and being forgotten. */
@ExtendWith(RunningPlatform.class)
class LeavingTests {

    private static final Duration BOUND = Duration.ofSeconds(30);
    private static final String MONEY = "SELECT count(*) * 1000000000 + sum(amount) FROM payment";

    private final Api api;
    private final Inbox inbox;
    private final Traces traces;

    LeavingTests(Api api, Platform platform) {
        this.api = api;
        this.inbox = new Inbox(platform);
        this.traces = new Traces(platform);
    }

    @Test
    void anExportHoldsThePersonsBookingsAndNobodyElses() {
        var show = new Organizer(api).putOnShow("Everything I Saw", 1, 4);
        var fan = new Customer(api);
        var other = new Customer(api);
        var mine = buy(show, fan, 0);
        var theirs = buy(show, other, 1);

        var export = api.get("accounts/me/export", fan.token()).expect(200).toString();

        assertThat(export).contains(fan.email(), mine, show.seatIds().getFirst());
        assertThat(export).doesNotContain(other.email(), theirs, other.id());
        api.get("accounts/me/export", null).refused(401, "unauthenticated");
    }

    @Test
    void whoeverIsErasedLeavesNoTraceButInTheBooks() {
        var mark = UUID.randomUUID().toString().replace("-", "");
        var name = "Quirin " + mark;
        var phone =
                "+49" + ThreadLocalRandom.current().nextLong(100_000_000_000L, 1_000_000_000_000L);
        var fan = new Customer(api, name, mark + "@people.example", phone);
        fan.verify(inbox);
        var promoter = new Organizer(api);
        var show = promoter.putOnShow("Never Heard of Them", 1, 4);
        var booking = buy(show, fan, 0);
        engage(promoter, show, fan);
        for (var marker : List.of(mark, name, phone)) {
            assertThat(traces.of(marker)).as("kept of %s before", marker).isNotEmpty();
        }
        var money = traces.number("booking", MONEY);

        api.call("DELETE", "accounts/me", fan.token(), null, Map.of()).expect(204);

        var erased = System.nanoTime();
        fan.logIn("a curtain rises at eight").refused(401, "invalid-credentials");
        await("no trace")
                .atMost(BOUND)
                .untilAsserted(
                        () -> {
                            for (var marker : List.of(mark, name, phone)) {
                                assertThat(traces.of(marker)).as("kept of %s", marker).isEmpty();
                            }
                        });
        System.out.printf(
                "No trace %d ms after the erasure%n", (System.nanoTime() - erased) / 1_000_000);
        assertThat(traces.number("booking", MONEY)).as("the books").isEqualTo(money);
        assertThat(
                        traces.number(
                                "booking",
                                "SELECT count(*) FROM booking WHERE id = '%s'".formatted(booking)))
                .isOne();
        assertThat(show.stateOf(show.seatIds().getFirst())).as("the seat stays sold").isEqualTo(2);
    }

    @Test
    void anInvitationThatWasNeverAnsweredIsForgottenWithTheAddress() {
        var mark = UUID.randomUUID().toString().replace("-", "");
        var fan = new Customer(api, "Rosa", mark + "@people.example", "+4915112345678");
        fan.verify(inbox);
        var promoter = new Organizer(api);
        invite(promoter, promoter.putOnShow("Doors Nobody Kept", 1, 4), fan);
        assertThat(api.get("accounts/me/export", fan.token()).expect(200).toString())
                .contains("Doors Nobody Kept");

        api.call("DELETE", "accounts/me", fan.token(), null, Map.of()).expect(204);

        await("no trace").atMost(BOUND).untilAsserted(() -> assertThat(traces.of(mark)).isEmpty());
    }

    /** At the doors too, where the address itself is written down. */
    private void engage(Organizer promoter, Show show, Customer fan) {
        var invitation = invite(promoter, show, fan);
        api.post("door-staff/invitations/" + invitation + "/accept", fan.token(), Map.of())
                .expect(200);
    }

    private String invite(Organizer promoter, Show show, Customer fan) {
        return api.post(
                        "events/" + show.eventId() + "/door-staff",
                        promoter.token(),
                        Map.of("email", fan.email()))
                .expect(201)
                .path("id")
                .asString();
    }

    private static String buy(Show show, Customer fan, int seat) {
        var id =
                fan.hold(show, show.seatIds().subList(seat, seat + 1))
                        .expect(201)
                        .path("id")
                        .asString();
        fan.pay(id);
        return id;
    }
}
