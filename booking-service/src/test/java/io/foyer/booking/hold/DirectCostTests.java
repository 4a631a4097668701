package io.foyer.booking.hold;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.hold.HoldOutcome.Held;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What it costs that holds share the index with claims. Times are told and not judged: they are
 * those of this machine at this moment.
 */
class DirectCostTests {

    private static final Logger log = LoggerFactory.getLogger(DirectCostTests.class);
    private static final int TIMES = 400;
    private static final int SEATS_EACH = 4;
    private static final String OLD_INDEX =
            "CREATE UNIQUE INDEX one_live_claim ON claimed_seat (showtime_id, ordinal)"
                    + " WHERE status IN ('PAYING', 'CONFIRMED')";
    private static final String NEW_INDEX =
            "CREATE UNIQUE INDEX one_live_claim ON claimed_seat (showtime_id, ordinal)"
                    + " WHERE status IN ('HELD', 'PAYING', 'CONFIRMED')";

    @SuppressWarnings("NullAway.Init") // set before all
    private static DirectFixture direct;

    @BeforeAll
    static void connect() {
        direct = new DirectFixture();
    }

    @AfterAll
    static void disconnect() {
        direct.close();
    }

    @Test
    void claimsAreStillFoundByTheIndex() {
        var showtime = UUID.randomUUID();
        change(
                """
                INSERT INTO claimed_seat (booking_id, ordinal, showtime_id, fence, status)
                SELECT gen_random_uuid(), seat, gen_random_uuid(), 1, 'CONFIRMED' FROM generate_series(1, 20000) AS seat
                """);
        change("ANALYZE claimed_seat");

        var plan =
                direct.database
                        .jdbc()
                        .sql(
                                """
                                EXPLAIN SELECT ordinal FROM claimed_seat
                                 WHERE showtime_id = '%s' AND status IN ('PAYING', 'CONFIRMED')
                                """
                                        .formatted(showtime))
                        .query(String.class)
                        .list();

        log.info("{}", String.join("\n", plan));
        assertThat(String.join("\n", plan)).contains("Index Scan", "_showtime_id_ordinal_idx");
    }

    @Test
    void whatAClaimCostsWithHoldsInTheIndexAndWithout() {
        for (var round = 0; round < 2; round++) {
            change("DROP INDEX one_live_claim");
            change(OLD_INDEX);
            var before = median(seat -> claim());
            change("DROP INDEX one_live_claim");
            change(NEW_INDEX);
            var after = median(seat -> claim());
            log.info("a claim on {} seats: {} without holds, {} with", SEATS_EACH, before, after);
            assertThat(after).isPositive();
        }
    }

    @Test
    void whatAHoldCostsBesideThousandsOfWaitingBookings() {
        var showtime = direct.onSale(25_000).id();
        log.info("a hold beside no booking: {}", median(n -> hold(showtime, n)));
        change(
                """
                INSERT INTO booking (id, account_id, showtime_id, showtime_number, event_id, event_name, venue_id,
                                     venue_name, venue_city, starts_at, status, currency, total, expires_at)
                SELECT gen_random_uuid(), gen_random_uuid(), '%s', 1, gen_random_uuid(), 'E', gen_random_uuid(),
                       'V', 'C', now(), 'HELD', 'EUR', 0, now() + interval '1 h'
                  FROM generate_series(1, 5000)
                """
                        .formatted(showtime));
        change(
                """
                INSERT INTO booking_line (booking_id, ordinal, section, row_label, seat_label, price_tier_id,
                                          price, service_fee, tax, total)
                SELECT id, 5000 + 4 * (row_number() OVER ()) + seat, 'S', 'R', 'N', id, 0, 0, 0, 0
                  FROM booking, generate_series(0, 3) AS seat WHERE showtime_id = '%s'
                """
                        .formatted(showtime));
        change("ANALYZE");

        log.info(
                "a hold beside 5,000 bookings of 4 seats: {}",
                median(n -> hold(showtime, TIMES + n)));
    }

    private static void claim() {
        direct.database
                .jdbc()
                .sql(
                        """
                        INSERT INTO claimed_seat (booking_id, ordinal, showtime_id, fence, status)
                        SELECT ?, ordinal, ?, 1, 'PAYING' FROM generate_series(1, ?) AS ordinal
                         ORDER BY ordinal ON CONFLICT DO NOTHING
                        """)
                .params(UUID.randomUUID(), UUID.randomUUID(), SEATS_EACH)
                .update();
    }

    private static void hold(UUID showtime, int number) {
        var first = SEATS_EACH * number;
        assertThat(
                        direct.holds.hold(
                                DirectFixture.wish(
                                        showtime,
                                        UUID.randomUUID(),
                                        Duration.ofMinutes(10),
                                        first,
                                        first + 1,
                                        first + 2,
                                        first + 3)))
                .isInstanceOf(Held.class);
    }

    private static Duration median(IntConsumer work) {
        List<Long> nanos = new ArrayList<>();
        for (var i = 0; i < TIMES; i++) {
            var start = System.nanoTime();
            work.accept(i);
            nanos.add(System.nanoTime() - start);
        }
        Collections.sort(nanos);
        return Duration.ofNanos(nanos.get(nanos.size() / 2));
    }

    private static void change(String sql) {
        direct.database.jdbc().sql(sql).update();
    }
}
