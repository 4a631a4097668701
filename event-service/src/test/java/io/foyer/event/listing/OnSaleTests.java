package io.foyer.event.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.common.messaging.Message;
import io.foyer.common.messaging.MessageBatchListener;
import io.foyer.event.testing.Api;
import io.foyer.event.testing.CatalogueTest;
import io.foyer.event.testing.Show;
import io.foyer.testing.time.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.redisson.api.RedissonClient;
import org.redisson.api.stream.StreamAddArgs;
import org.redisson.client.codec.StringCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A showtime that everybody wants, its word flipping with each message. */
@CatalogueTest
class OnSaleTests {

    private static final Logger log = LoggerFactory.getLogger(OnSaleTests.class);
    private static final int MESSAGES = 1_100;
    private static final int BATCH = 64;
    private static final int TOTAL = 20_000;

    @Autowired private Api api;
    @Autowired private MovableClock clock;
    @Autowired private JdbcClient jdbc;
    @Autowired private RedissonClient redis;
    @Autowired private MessageBatchListener sales;
    @Autowired private ListingSources sources;
    @Autowired private Listings listings;
    @Autowired private DueListings due;
    @Autowired private ListingProperties limits;
    @Autowired private TransactionTemplate transaction;

    private final Told told = new Told();

    @Test
    void anOnSaleIsAFewVersionsASecondAndLosesNoEditOfItsOrganizer() throws Exception {
        var hot = show();
        var others = Stream.generate(this::show).limit(20).toList();
        var before = row(hot).version();
        var start = System.nanoTime();
        long edited;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var selling = threads.submit(() -> sell(hot, others, Duration.ofSeconds(5)));
            await().until(() -> row(hot).version() > before + 3);
            edited = timeToRename(hot);
            selling.get();
        }
        publish(told.sold(hot, TOTAL, TOTAL - 7, 9_900, 9_900));
        var row = await().until(() -> row(hot), shown -> shown.popularity() == TOTAL - 7);
        var seconds = (System.nanoTime() - start) / 1e9;
        var versions = row.version() - before;
        log.info("{} messages in {} s: {} versions", MESSAGES, seconds, versions);

        assertThat(row.eventName()).isEqualTo("Encore");
        assertThat(row.availability()).isEqualTo("FEW_LEFT");
        assertThat(row.fromPrice()).isEqualTo(9_900);
        assertThat(versions).isBetween(4L, (long) (seconds * 3) + 2);
        assertThat(edited).as("milliseconds an edit took").isLessThan(2_000);
    }

    @Test
    void twoConsumersAtOnceEndWithTheLastWordInWhateverOrderTheyHear() throws Exception {
        var shows = Stream.generate(this::show).limit(5).toList();
        var messages = new ArrayList<Message>();
        for (var i = 0; i < 400; i++) {
            messages.add(flipping(shows.get(i % shows.size()), i));
        }
        var last = shows.stream().map(show -> told.sold(show, TOTAL, 321, 7_700, 8_800)).toList();
        messages.addAll(last);
        var random = new Random(11);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var consumer = 0; consumer < 2; consumer++) {
                var heard = new ArrayList<>(messages);
                Collections.shuffle(heard, random);
                threads.submit(() -> inBatches(heard));
            }
        }

        for (var show : shows) {
            var row = await().until(() -> row(show), shown -> shown.popularity() == 321);
            assertThat(row.fromPrice()).isEqualTo(7_700);
            assertThat(row.availability()).isEqualTo("AVAILABLE");
        }
        assertThat(isQuiet()).isTrue();
    }

    /** The negative control: without a pause every flip is a version. */
    @Test
    void withoutAPauseEveryFlipIsAVersion() {
        var unpaused =
                new ListingRefresh(
                        sources,
                        listings,
                        due,
                        new ListingProperties(
                                limits.lookEvery(),
                                limits.lookBack(),
                                limits.batch(),
                                limits.refreshEvery(),
                                Duration.ZERO,
                                limits.refreshBatch()),
                        clock);
        var show = show();
        var before = row(show).version();
        // In one transaction, so that the service's own refresh, which pauses, cannot be first.
        transaction.executeWithoutResult(status -> flip(show, 200, unpaused));
        // With it there would be two at most; others that are due take some of the turns.
        assertThat(row(show).version() - before).isGreaterThan(4);
    }

    private void flip(Show show, int times, ListingRefresh refresh) {
        jdbc.sql("DELETE FROM listing_due WHERE showtime_id = ?::uuid")
                .param(show.showtimeId())
                .update();
        for (var i = 0; i < times; i++) {
            note(show, i % 2 == 0 ? 0 : 100);
            refresh.compare(List.of(UUID.fromString(show.showtimeId())));
            refresh.refresh();
        }
    }

    @Test
    void notingSalesTouchesNoIndex() {
        var show = show();
        var before = updates();
        for (var i = 0; i < 500; i++) {
            sales.on(flipping(show, i));
        }
        var after =
                await().atMost(Duration.ofSeconds(30))
                        .until(this::updates, now -> now.all() - before.all() >= 500);
        var hot = after.hot() - before.hot();
        log.info("{} of {} updates were HOT", hot, after.all() - before.all());
        assertThat(hot).isGreaterThan((after.all() - before.all()) * 95 / 100);
    }

    /** Sends all of them at an even pace, each by its time. */
    private Show sell(Show hot, List<Show> others, Duration within) throws InterruptedException {
        var random = new Random(7);
        try (var clock = Executors.newScheduledThreadPool(2)) {
            for (var i = 0; i < MESSAGES; i++) {
                var message = flipping(hot, i);
                var noise = flipping(others.get(random.nextInt(others.size())), i);
                var quarter = i % 4 == 0;
                clock.schedule(
                        () -> {
                            publish(message);
                            if (quarter) {
                                publish(noise);
                            }
                        },
                        within.toNanos() / MESSAGES * i,
                        TimeUnit.NANOSECONDS);
            }
            clock.shutdown();
            assertThat(clock.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }
        return hot;
    }

    private Message flipping(Show show, int i) {
        return told.sold(show, TOTAL, i % 2 == 0 ? TOTAL - 5 : TOTAL / 2, 5_000 + i % 3, 20_669);
    }

    private long timeToRename(Show show) {
        var start = Instant.now();
        var organizer = show.organizer();
        organizer.done(organizer.patch("/events/" + show.eventId(), "{\"name\": \"Encore\"}"));
        return Duration.between(start, Instant.now()).toMillis();
    }

    private void inBatches(List<Message> messages) {
        IntStream.iterate(0, from -> from < messages.size(), from -> from + BATCH)
                .forEach(
                        from ->
                                sales.onAll(
                                        messages.subList(
                                                from, Math.min(messages.size(), from + BATCH))));
    }

    private void publish(Message message) {
        redis.<String, String>getStream(sales.stream(), StringCodec.INSTANCE)
                .add(
                        StreamAddArgs.entries(
                                Map.of(
                                        "id", message.id().toString(),
                                        "type", message.type(),
                                        "payload", message.payload())));
    }

    private void note(Show show, int free) {
        jdbc.sql("UPDATE sales SET total = 100, free = ? WHERE showtime_id = ?::uuid")
                .params(free, show.showtimeId())
                .update();
    }

    private boolean isQuiet() {
        await().until(() -> due.next(1).isEmpty());
        return true;
    }

    private Updates updates() {
        return jdbc.sql(
                        """
                        SELECT n_tup_upd AS "all", n_tup_hot_upd AS hot
                          FROM pg_stat_user_tables WHERE relname = 'sales'
                        """)
                .query(Updates.class)
                .single();
    }

    private Show show() {
        return Show.published(api.organizer(), clock.instant());
    }

    private Row row(Show show) {
        return Row.of(jdbc, show.showtimeId());
    }

    record Updates(long all, long hot) {}
}
