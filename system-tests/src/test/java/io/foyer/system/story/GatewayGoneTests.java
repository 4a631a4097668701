package io.foyer.system.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.platform.launcher.Platform;
import io.foyer.platform.launcher.Service;
import io.foyer.system.client.Api;
import io.foyer.system.client.Customer;
import io.foyer.system.client.Organizer;
import io.foyer.system.client.Reply;
import io.foyer.system.client.Show;
import io.foyer.system.platform.Crowd;
import io.foyer.system.platform.RunningPlatform;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The gateway is killed while many buy. It keeps nothing, so nothing is lost with it. */
@ExtendWith(RunningPlatform.class)
class GatewayGoneTests {

    private static final int FANS = 12;
    private static final int HOLDS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Crowd crowd;
    private final Platform platform;
    private final Organizer promoter;

    GatewayGoneTests(Api api, Crowd crowd, Platform platform) {
        this.crowd = crowd;
        this.platform = platform;
        this.promoter = new Organizer(api);
    }

    @AfterEach
    void itComesBack() {
        platform.service(Service.GATEWAY).start();
    }

    @Test
    void whoeverAsksAgainByTheSameKeyHasOneBookingAndNoSeatIsHeldTwice() throws Exception {
        var show =
                promoter.putOnShow(
                        "Doors That Slam", FANS, HOLDS, Map.of("singleSeats", "ALLOWED"));
        var fans = crowd.of(FANS);
        var answered = new AtomicInteger();
        var unanswered = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<List<String>>>();
            for (var i = 0; i < FANS; i++) {
                var buying = new Buying(show, fans.get(i), i, answered, unanswered);
                running.add(threads.submit((Callable<List<String>>) buying::holdAll));
            }
            await("some were answered").atMost(PATIENCE).until(() -> answered.get() >= FANS);
            platform.service(Service.GATEWAY).kill();
            await("somebody was not").atMost(PATIENCE).until(() -> unanswered.get() > 0);
            platform.service(Service.GATEWAY).start();

            for (var i = 0; i < FANS; i++) {
                var bookings = running.get(i).get();
                assertThat(bookings).doesNotHaveDuplicates().hasSize(HOLDS);
                assertThat(bookingsOf(fans.get(i)))
                        .as("what each has")
                        .containsExactlyInAnyOrderElementsOf(bookings);
            }
        }
    }

    private List<String> bookingsOf(Customer fan) {
        return fan.bookings()
                .path("items")
                .valueStream()
                .map(one -> one.path("id").asString())
                .toList();
    }

    /** A fan who holds seats one after the other, each until there is an answer. */
    private record Buying(
            Show show, Customer fan, int row, AtomicInteger answered, AtomicInteger unanswered) {

        List<String> holdAll() {
            return IntStream.range(0, HOLDS)
                    .map(seat -> row * HOLDS + seat)
                    .mapToObj(this::hold)
                    .toList();
        }

        private String hold(int ordinal) {
            var key = UUID.randomUUID().toString();
            var seat = List.of(show.seatIds().get(ordinal));
            return await("an answer")
                    .atMost(PATIENCE)
                    .until(() -> ask(seat, key), reply -> reply != null && reply.status() == 201)
                    .body()
                    .path("id")
                    .asString();
        }

        private @Nullable Reply ask(List<String> seat, String key) {
            try {
                var reply = fan.hold(show, seat, key);
                answered.incrementAndGet();
                return reply;
            } catch (IllegalStateException gatewayIsGone) {
                unanswered.incrementAndGet();
                return null;
            }
        }
    }
}
