package io.foyer.system.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.system.client.Api;
import io.foyer.system.client.Customer;
import io.foyer.system.client.Organizer;
import io.foyer.system.client.Show;
import io.foyer.system.platform.Crowd;
import io.foyer.system.platform.RunningPlatform;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever asks more often gets no more, and keeps nobody from buying. */
@ExtendWith(RunningPlatform.class)
class BotsInLineTests {

    private static final int FANS = 6;
    private static final int BOTS = 2;
    private static final int THREADS_A_BOT = 4;
    private static final int MOST_ASKED = 3_000;

    private final Api api;
    private final Crowd crowd;

    BotsInLineTests(Api api, Crowd crowd) {
        this.api = api;
        this.crowd = crowd;
    }

    @Test
    void whileBotsAskForNineInTenRequestsTheLineStaysFairAndFansBuy() throws Exception {
        var promoter = new Organizer(api);
        var show = promoter.putOnShow("Wanted By Bots", 2, 10);
        promoter.openWaitingRoom(show, 6_000, FANS + BOTS);
        var fans = crowd.of(FANS);
        var bots = crowd.of(BOTS);
        var stop = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                AutoCloseable end = () -> stop.set(1)) {
            var hammering =
                    bots.stream()
                            .flatMap(
                                    bot ->
                                            IntStream.range(0, THREADS_A_BOT)
                                                    .mapToObj(_ -> new Bot(show, bot, elsewhere())))
                            .map(bot -> threads.submit(() -> bot.hammer(stop)))
                            .toList();
            var places = fans.stream().map(fan -> fan.queueUp(show).awaitTurn()).toList();
            for (var i = 0; i < FANS; i++) {
                var held = fans.get(i).holdAnyAdmitted(show, places.get(i).admissionToken());
                fans.get(i).pay(held.expect(201).path("id").asString());
            }
            end.close();
            var asked = 0;
            for (var one : hammering) {
                var bot = one.get();
                asked += bot.asked;
                assertThat(bot.holds).as("seats held past the door").isZero();
                assertThat(bot.statuses).isSubsetOf(200, 201, 403, 429, 503);
            }
            assertThat(asked).as("requests of bots").isGreaterThan(9 * 4 * FANS);
            assertThat(hammering.stream().flatMap(one -> placesOf(one).stream()).distinct())
                    .as("a place for each account and no more")
                    .hasSizeLessThanOrEqualTo(BOTS);
        }
    }

    private static Set<String> placesOf(Future<Bot> bot) {
        return bot.resultNow().places;
    }

    private Api elsewhere() {
        try {
            return api.from(InetAddress.getByName("127.0.0.2"));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One of a bot's connections. */
    private static final class Bot {

        private final Show show;
        private final Customer account;
        private final Api api;
        private final Set<String> places = ConcurrentHashMap.newKeySet();
        private final Set<Integer> statuses = ConcurrentHashMap.newKeySet();
        private int asked;
        private int holds;

        Bot(Show show, Customer account, Api api) {
            this.show = show;
            this.account = account;
            this.api = api;
        }

        Bot hammer(AtomicInteger stop) {
            while (stop.get() == 0 && asked < MOST_ASKED) {
                var joined =
                        api.post(
                                "waiting-rooms/" + show.showtimeId() + "/places",
                                account.token(),
                                Map.of());
                statuses.add(joined.status());
                if (joined.status() < 300) {
                    places.add(joined.body().path("placeId").asString());
                }
                var held =
                        api.post(
                                "bookings",
                                account.token(),
                                Map.of(
                                        "showtimeId", show.showtimeId(),
                                        "seatIds", List.of(show.seatIds().getLast())));
                statuses.add(held.status());
                holds += held.status() == 201 ? 1 : 0;
                asked += 2;
            }
            return this;
        }
    }
}
