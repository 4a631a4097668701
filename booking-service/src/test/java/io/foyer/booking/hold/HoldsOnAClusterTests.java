package io.foyer.booking.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.foyer.booking.hold.HoldOutcome.Held;
import io.foyer.booking.hold.HoldOutcome.Unavailable;
import io.foyer.testing.store.RedisCluster;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redisson.api.redisnode.RedisClusterMaster;
import org.redisson.api.redisnode.RedisNodes;
import org.redisson.client.codec.StringCodec;

/** What a cluster brings with it: nodes, slots, and slots that move. */
class HoldsOnAClusterTests {

    private static final int SEATS = 60;
    private static final Duration SOON = Duration.ofSeconds(20);

    @SuppressWarnings("NullAway.Init") // set before all
    private static RedisCluster cluster;

    @SuppressWarnings("NullAway.Init") // set before all
    private static LiveMapFixture live;

    @BeforeAll
    static void connect() {
        cluster = RedisCluster.start(3);
        live = new LiveMapFixture(cluster.urls().toArray(URI[]::new));
    }

    @AfterAll
    static void disconnect() {
        live.close();
        cluster.close();
    }

    @Test
    void showtimesAreSpreadOverTheNodesAndEachLiesOnOneWhole() {
        var showtimes = IntStream.range(0, 12).mapToObj(i -> live.onSale(SEATS).id()).toList();
        for (var showtime : showtimes) {
            var hold = request(showtime, 1, 2);
            assertThat(live.holds.hold(hold)).isInstanceOf(Held.class);
            live.holds.extend(showtime, hold.holdId(), hold.holdTime(), hold.holdTime());
            live.holds.sell(showtime, new HoldId(UUID.randomUUID()), List.of(5));

            assertThat(slots(showtime)).as("slots of one showtime").hasSize(1);
        }
        assertThat(showtimes.stream().map(MapKeys::map).map(cluster::nodeOf).distinct())
                .hasSizeGreaterThan(1);
    }

    @Test
    void theRegisterOfShowtimesIsTheOnlyKeyThatBelongsToNone() {
        live.holds.hold(request(live.onSale(SEATS).id(), 1));

        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(live.keys(""))
                                        .filteredOn(key -> !key.contains("{"))
                                        .containsExactly("holds:showtimes"));
    }

    @Test
    void onePolicyOfAllThatWouldDropHoldsIsEnough() {
        var showtime = live.onSale(SEATS).id();
        for (var node : masters()) {
            node.setConfig("maxmemory-policy", "allkeys-lru");
            try {
                assertThatThrownBy(
                                () ->
                                        new StoreTrust(new RedisMasters(live.redis))
                                                .afterPropertiesSet())
                        .isInstanceOf(StoreTrust.EvictingRedis.class)
                        .hasMessageContaining("allkeys-lru");
                live.trust.check();
                assertThat(live.holds.hold(request(showtime, 1))).isEqualTo(new Unavailable());
            } finally {
                node.setConfig("maxmemory-policy", "noeviction");
                live.trust.check();
            }
        }
        assertThat(live.holds.hold(request(showtime, 1))).isInstanceOf(Held.class);
    }

    @Test
    void aScriptIsSentAgainToTheNodeThatForgotIt() {
        for (var node : cluster.urls()) {
            var showtime = showtimeOn(node);
            live.holds.hold(request(showtime, 1));

            try (var alone = new LiveMapFixture(node)) {
                alone.redis.getScript(StringCodec.INSTANCE).scriptFlush();
            }

            assertThat(live.holds.hold(request(showtime, 2))).isInstanceOf(Held.class);
        }
    }

    @Test
    void aDeltaIsHeardThroughEveryNode() {
        var showtime = live.onSale(SEATS).id();
        var heard = new ConcurrentLinkedQueue<String>();
        var listeners = cluster.urls().stream().map(LiveMapFixture::new).toList();
        try {
            for (var listener : listeners) {
                listener.redis
                        .getTopic(MapKeys.map(showtime), StringCodec.INSTANCE)
                        .addListener(String.class, (channel, delta) -> heard.add(delta));
            }

            live.holds.hold(request(showtime, 3, 4));

            var delta = live.version(showtime) + "|3:1,4:1";
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(heard).containsExactly(delta, delta, delta));
        } finally {
            listeners.forEach(LiveMapFixture::close);
        }
    }

    @Test
    void noTwoBuyersOfTwoInstancesHoldOneSeat() {
        try (var other = new LiveMapFixture(cluster.urls().toArray(URI[]::new))) {
            for (var round = 0; round < SeatRace.ROUNDS; round++) {
                var showtime = live.onSale(SeatRace.SEATS);
                other.showtimes.add(showtime);
                assertThat(
                                SeatRace.seatsHeldTwice(
                                        new TakingTurns(live.holds, other.holds), showtime.id()))
                        .isEmpty();
            }
        }
    }

    @Test
    void aShowtimeMovesToAnotherNodeWhileItsSeatsAreHeld() throws Exception {
        var showtime = live.onSale(SEATS).id();
        var moved = new AtomicBoolean();
        var held = new ConcurrentLinkedQueue<HoldRequest>();
        live.holds.hold(request(showtime, 0));
        var from = cluster.nodeOf(MapKeys.map(showtime));
        List<Thread> buyers = new ArrayList<>();
        for (var buyer = 0; buyer < 8; buyer++) {
            var first = buyer;
            buyers.add(
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        for (var i = first; !moved.get(); i += 7) {
                                            holdAndMaybeRelease(showtime, i, held);
                                        }
                                    }));
        }
        await().until(() -> held.size() > 5);

        cluster.move(MapKeys.map(showtime), (from + 1) % 3);

        assertThat(cluster.nodeOf(MapKeys.map(showtime))).isEqualTo((from + 1) % 3);
        await().atMost(SOON)
                .until(() -> !(live.holds.hold(request(showtime, 0)) instanceof Unavailable));
        moved.set(true);
        for (var buyer : buyers) {
            buyer.join();
        }
        assertThat(slots(showtime)).hasSize(1);
        var sweep = live.sweep(showtime, SEATS);
        assertThat(sweep.seatsInTwoHolds()).isEmpty();
        assertThat(sweep.brokenHolds()).isEmpty();
        live.repair.look();
        live.repair.look();
        assertThat(sweep.wrongOnTheMap()).isEmpty();
    }

    /** Every other one is given back, so that there is always something to hold. */
    private static void holdAndMaybeRelease(UUID showtime, int i, Collection<HoldRequest> held) {
        var request = request(showtime, 1 + i % (SEATS - 2), 2 + i % (SEATS - 2));
        if (live.holds.hold(request) instanceof Held) {
            held.add(request);
            if (i % 2 == 0) {
                live.holds.release(showtime, request.holdId());
            }
        }
    }

    private static UUID showtimeOn(URI node) {
        return Stream.generate(() -> live.onSale(SEATS).id())
                .filter(id -> cluster.urls().get(cluster.nodeOf(MapKeys.map(id))).equals(node))
                .findFirst()
                .orElseThrow();
    }

    private static Collection<RedisClusterMaster> masters() {
        return live.redis.getRedisNodes(RedisNodes.CLUSTER).getMasters();
    }

    private static Set<Integer> slots(UUID showtime) {
        return live.keys("").stream()
                .filter(key -> key.contains(showtime.toString()))
                .map(live.redis.getKeys()::getSlot)
                .collect(Collectors.toSet());
    }

    private static HoldRequest request(UUID showtime, int... ordinals) {
        return new HoldRequest(
                showtime,
                new HoldId(UUID.randomUUID()),
                UUID.randomUUID(),
                IntStream.of(ordinals).boxed().toList(),
                Duration.ofMinutes(10),
                10);
    }
}
