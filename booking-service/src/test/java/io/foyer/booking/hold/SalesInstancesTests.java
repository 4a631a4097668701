package io.foyer.booking.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.booking.hold.SalesFigures.Counted;
import io.foyer.booking.inventory.ClaimedSeats;
import io.foyer.booking.inventory.Fixtures;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.inventory.Showtimes;
import io.foyer.booking.pricing.Prices;
import io.foyer.booking.testing.BookingServiceTest;
import io.foyer.booking.testing.EventServiceFake;
import io.foyer.common.messaging.Outbox;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redisson.api.RedissonClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** Several instances tell of the same showtimes, some of them for the last time. */
@BookingServiceTest
class SalesInstancesTests {

    private static final HoldProperties LIMITS = Limits.defaults();
    private static final Duration RUN = Duration.ofSeconds(4);

    @Autowired private EventServiceFake eventService;
    @Autowired private Showtimes showtimes;
    @Autowired private Prices prices;
    @Autowired private ClaimedSeats claims;
    @Autowired private RedissonClient redis;
    @Autowired private SalesFigures figures;
    @Autowired private SalesTurns turns;
    @Autowired private SalesTelling telling;
    @Autowired private ActiveShowtimes active;
    @Autowired private HoldLanes lanes;
    @Autowired private MapStore store;
    @Autowired private MapLoader loader;
    @Autowired private Outbox outbox;
    @Autowired private JsonMapper json;
    @Autowired private JdbcClient jdbc;
    @Autowired private PlatformTransactionManager transactions;

    @SuppressWarnings("NullAway.Init")
    private ToldSales told;

    private final ShowtimeOnSale showtime = Fixtures.showtime(400);

    @Autowired
    void listen(JdbcClient jdbc, JsonMapper json) {
        told = new ToldSales(jdbc, json);
    }

    @BeforeEach
    void sell() {
        eventService.publish(showtime, 1, 5_000);
        loader.ensureLoaded(showtime.id());
        told.last(showtime.id(), figures -> figures.free() == 400);
    }

    @Test
    void fourInstancesTellTwiceASecondTogether() throws Exception {
        var before = told.messages(showtime.id()).size();

        sellOn(4, LIMITS);

        var messages = told.messages(showtime.id()).size() - before;
        assertThat(messages).isBetween(3, (int) (2 * RUN.toSeconds()) + 2);
        var sold = told.last(showtime.id(), figures -> figures.held() == heldNow());
        assertThat(sold.free()).isEqualTo(400 - sold.held());
    }

    /** The negative control: each by itself, as often as it looks. */
    @Test
    void withoutTakingTurnsEachTellsWheneverItLooks() throws Exception {
        var before = told.messages(showtime.id()).size();

        sellOn(4, Limits.with(Map.of("foyer.hold.sales.interval", "0ms")));

        assertThat(told.messages(showtime.id()).size() - before)
                .isGreaterThan((int) (2 * RUN.toSeconds()) + 10);
    }

    @Test
    void whatAnInstanceHadNotedWhenItDiedIsToldByAnother() {
        var dying = new ActiveShowtimes(redis, LIMITS, InstantSource.system());

        deaf(dying).hold(request(1));

        told.last(showtime.id(), figures -> figures.held() == 1);
    }

    @Test
    void aTurnThatWasTakenByAnInstanceThatDiedIsFollowedByAnother() {
        var dying = new ActiveShowtimes(redis, LIMITS, InstantSource.system());
        deaf(dying).hold(request(1));

        await().until(() -> !turns.take(List.of(showtime.id()), Duration.ZERO).isEmpty());

        told.last(showtime.id(), figures -> figures.held() == 1);
    }

    @Test
    void newPricesThatNobodyToldOfAreToldByWhoeverFindsThem() {
        var before = told.messages(showtime.id()).size();

        jdbc.sql("UPDATE sales_told SET told_revision = NULL WHERE showtime_id = ?")
                .param(showtime.id())
                .update();

        await().atMost(Duration.ofSeconds(20))
                .until(() -> told.messages(showtime.id()).size() > before);
    }

    @Test
    void whoCountedTooSlowlyTellsNothing() {
        var before = told.messages(showtime.id());
        var slow = take();
        var old = counted(7);
        take();

        telling.tell(slow, old);

        assertThat(told.messages(showtime.id())).isEqualTo(before);
    }

    @Test
    void idsGrowWhateverAnInstancesClockSays() {
        var behind =
                new SalesTelling(
                        turns, outbox, json, () -> new UUID(0x7123, 1L << 63 | 99), transactions);
        var ahead =
                new SalesTelling(
                        turns, outbox, json, () -> new UUID(-1L << 16 | 0x7FFF, -1), transactions);

        for (var sold = 1; sold <= 6; sold++) {
            (sold % 2 == 0 ? behind : ahead).tell(take(), counted(sold));
        }

        assertThat(told.messages(showtime.id()))
                .extracting(SalesChanged::sold)
                .containsSubsequence(1, 2, 3, 4, 5, 6);
    }

    @Test
    void withoutRedisItIsToldWhatIsClaimed() {
        var untrusted =
                new MapStore(
                        redis,
                        new HoldConfiguration().mapStoreBreaker(LIMITS, new SimpleMeterRegistry()),
                        new StoreTrust(new RedisMasters(redis)));
        var seats = new ShownSeats(untrusted, loader, claims);
        claim("CONFIRMED", 3);
        claim("PAYING", 4);

        var counted = new SalesFigures(showtimes, prices, seats, LIMITS).of(showtime.id(), 1);

        assertThat(counted.map(Counted::figures))
                .contains(new SalesChanged(showtime.id(), 400, 398, 1, 1, 5_968L, 5_968L, "EUR"));
    }

    /** Seats are held one after the other while each instance looks, and notes every hold. */
    private void sellOn(int instances, HoldProperties limits) throws Exception {
        var holds = deaf(active);
        try (var clock = Executors.newScheduledThreadPool(instances + 1)) {
            var announcers =
                    Stream.generate(
                                    () ->
                                            new SalesAnnouncer(
                                                    figures, turns, telling, active, limits))
                            .limit(instances)
                            .toList();
            var seat = new AtomicInteger();
            clock.scheduleAtFixedRate(
                    () -> {
                        holds.hold(request(seat.getAndIncrement()));
                        announcers.forEach(each -> each.changed(showtime.id()));
                    },
                    0,
                    20,
                    TimeUnit.MILLISECONDS);
            announcers.forEach(
                    each ->
                            clock.scheduleAtFixedRate(
                                    each::announce,
                                    7,
                                    limits.sales().look().toMillis(),
                                    TimeUnit.MILLISECONDS));
            var over = new CompletableFuture<Void>();
            clock.schedule(() -> over.complete(null), RUN.toMillis(), TimeUnit.MILLISECONDS);
            over.join();
            clock.shutdownNow();
            assertThat(clock.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    private int heldNow() {
        return figures.of(showtime.id(), 1).orElseThrow().figures().held();
    }

    /** Holds of an instance that notes nothing down. */
    private RedisSeatHolds deaf(ActiveShowtimes itsActive) {
        var changes = new MapChanges(store, loader, id -> {}, LIMITS, new SimpleMeterRegistry());
        var extensions = new HoldExtensions(store, LIMITS);
        return new RedisSeatHolds(lanes, extensions, changes, itsActive, id -> {});
    }

    private SalesTurn take() {
        return await().until(
                        () -> turns.take(List.of(showtime.id()), Duration.ZERO),
                        taken -> !taken.isEmpty())
                .getFirst();
    }

    private Counted counted(int sold) {
        return new Counted(
                1, new SalesChanged(showtime.id(), 400, 400 - sold, 0, sold, 1L, 2L, "EUR"));
    }

    private void claim(String status, int ordinal) {
        jdbc.sql(
                        """
                        INSERT INTO claimed_seat (booking_id, ordinal, showtime_id, fence, status)
                        VALUES (?, ?, ?, nextval('fence_seq'), ?)
                        """)
                .params(UUID.randomUUID(), ordinal, showtime.id(), status)
                .update();
    }

    private HoldRequest request(int ordinal) {
        return new HoldRequest(
                showtime.id(),
                new HoldId(UUID.randomUUID()),
                UUID.randomUUID(),
                List.of(ordinal),
                Duration.ofMinutes(10),
                8);
    }
}
