package io.foyer.queue.sale;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.common.id.IdSource;
import io.foyer.common.messaging.Message;
import io.foyer.common.messaging.Streams;
import io.foyer.queue.fixture.LoneQueue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.redisson.api.RStream;
import org.redisson.api.RedissonClient;
import org.redisson.api.stream.StreamAddArgs;
import org.redisson.client.codec.StringCodec;

class SaleListenerTests {

    private static final LoneQueue queue = new LoneQueue();

    private final SaleListener listener = queue.bean(SaleListener.class);
    private final Sales sales = queue.bean(Sales.class);
    private final IdSource ids = queue.bean(IdSource.class);
    private final UUID showtime = UUID.randomUUID();

    @AfterAll
    static void stop() {
        queue.close();
    }

    @Test
    void nothingIsKnownBeforeItIsTold() {
        assertThat(sales.seats(showtime)).isEmpty();
        assertThat(sales.pressure(showtime, queue.clock.instant())).isEqualTo(Pressure.NONE);
    }

    @Test
    void hearsByTheStreamHowShowtimesSell() {
        RStream<String, String> stream =
                queue.bean(RedissonClient.class).getStream(Streams.BOOKING, StringCodec.INSTANCE);
        stream.add(
                StreamAddArgs.entries(
                        Map.of(
                                "id", ids.next().toString(),
                                "type", "SalesChanged",
                                "payload", seats(100, 60, 30, 10))));

        Awaitility.await()
                .untilAsserted(
                        () ->
                                assertThat(sales.seats(showtime))
                                        .hasValue(new Seats(100, 60, 30, 10)));
    }

    @Test
    void ofOneShowtimeTheNewestWordCountsInWhateverOrderTheyCome() {
        // Two ids of one millisecond are in no order.
        var inOrder = Stream.of(ids.next(), ids.next()).sorted().toList();
        var older = new Message(inOrder.getFirst(), "SalesChanged", seats(100, 60, 40, 0));
        var newer = new Message(inOrder.getLast(), "SalesChanged", seats(100, 50, 50, 0));

        listener.onAll(List.of(newer, older));
        assertThat(sales.seats(showtime)).hasValue(new Seats(100, 50, 50, 0));

        listener.on(older);
        assertThat(sales.seats(showtime)).hasValue(new Seats(100, 50, 50, 0));
    }

    @Test
    void manyShowtimesAreNotedTogether() {
        var others = List.of(UUID.randomUUID(), UUID.randomUUID());
        listener.onAll(
                others.stream()
                        .map(
                                other ->
                                        new Message(
                                                ids.next(),
                                                "SalesChanged",
                                                seats(other, 10, 9, 1, 0)))
                        .toList());

        assertThat(others).allMatch(other -> sales.seats(other).orElseThrow().free() == 9);
    }

    @Test
    void thePressureIsThatOfAllInstancesOfTheLastSeconds() {
        listener.on(pressure("one", 10, 2, 1, 120));
        queue.clock.advance(Duration.ofSeconds(6));
        listener.on(pressure("two", 20, 3, 0, 80));

        assertThat(sales.pressure(showtime, queue.clock.instant()))
                .isEqualTo(new Pressure(30, 5, 1, 120, 2, 0));

        queue.clock.advance(Duration.ofSeconds(6));
        assertThat(sales.pressure(showtime, queue.clock.instant()))
                .isEqualTo(new Pressure(20, 3, 0, 80, 1, 0));
    }

    @Test
    void whoFallsSilentWithoutALastWordIsMissedUntilOthersHaveSpokenOnForAMinute() {
        listener.on(pressure("one", 10, 0, 0, 20, false));
        listener.on(pressure("two", 0, 0, 0, 0, true));
        queue.clock.advance(Duration.ofSeconds(11));
        assertThat(heard()).isEqualTo(new Pressure(0, 0, 0, 0, 0, 1));
        queue.clock.advance(Duration.ofSeconds(40));
        listener.on(pressure("three", 1, 0, 0, 20, false));
        assertThat(heard()).isEqualTo(new Pressure(1, 0, 0, 20, 1, 1));

        queue.clock.advance(Duration.ofSeconds(11));
        listener.on(pressure("three", 1, 0, 0, 20, false));
        assertThat(heard()).isEqualTo(new Pressure(1, 0, 0, 20, 1, 0));
    }

    private Pressure heard() {
        return sales.pressure(showtime, queue.clock.instant());
    }

    @Test
    void whatIsToldAgainTheNextDayIsNoPressure() {
        var yesterday = pressure("one", 10, 20, 10, 1_200);
        queue.clock.advance(Duration.ofHours(3));

        listener.on(yesterday);

        assertThat(sales.pressure(showtime, queue.clock.instant())).isEqualTo(Pressure.NONE);
    }

    @Test
    void othersMessagesAreNoneOfItsBusiness() {
        listener.on(new Message(ids.next(), "BookingConfirmed", "{}"));

        assertThat(sales.seats(showtime)).isEmpty();
    }

    /** From who never says that it has ended. */
    private Message pressure(String instance, int holds, int taken, int busy, int p95) {
        return pressure(instance, holds, taken, busy, p95, null);
    }

    private Message pressure(
            String instance, int holds, int taken, int busy, int p95, @Nullable Boolean ended) {
        return new Message(
                atClock(),
                "SalePressure",
                """
                {"showtimeId": "%s", "instance": "%s", "seconds": 2, "holds": %d, "taken": %d,
                 "busy": %d, "p95Millis": %d, "ended": %s}
                """
                        .formatted(showtime, instance, holds, taken, busy, p95, ended));
    }

    /** A UUID of version 7 made at the clock's time. */
    private UUID atClock() {
        var random = UUID.randomUUID();
        var most =
                queue.clock.instant().toEpochMilli() << 16 | 0x7000L | random.hashCode() & 0xFFFL;
        return new UUID(most, random.getLeastSignificantBits());
    }

    private String seats(int total, int free, int held, int sold) {
        return seats(showtime, total, free, held, sold);
    }

    private static String seats(UUID showtime, int total, int free, int held, int sold) {
        return """
        {"showtimeId": "%s", "total": %d, "free": %d, "held": %d, "sold": %d,
         "fromPrice": 1000, "currency": "USD"}
        """
                .formatted(showtime, total, free, held, sold);
    }
}
