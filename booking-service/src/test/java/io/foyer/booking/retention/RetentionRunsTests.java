package io.foyer.booking.retention;

import static io.foyer.booking.retention.Attic.BOUGHT;
import static io.foyer.booking.retention.Attic.SHOW;
import static io.foyer.booking.testing.SoldBookings.PER_SEAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.foyer.booking.retention.RetentionRun.OfKind;
import io.foyer.booking.testing.SoldBookings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each kind has its day: on the day before nothing goes, on the day after all of it. */
class RetentionRunsTests {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Instant SEVEN_YEARS_ON = Instant.parse("2033-03-02T10:15:40Z");
    private static final Instant A_YEAR_ON = Instant.parse("2027-06-01T19:00:00Z");

    private final Attic attic = new Attic();

    @AfterEach
    void end() {
        attic.close();
    }

    @Test
    void aHoldThatCameToNothingGoesAfterThirtyDays() {
        var showtime = attic.sold.showtime(SHOW);
        var ended = attic.sold.expire(showtime, BOUGHT);
        attic.sold.pay(ended, BOUGHT, PER_SEAT, "CANCELLED");
        var younger = attic.sold.expire(showtime, BOUGHT.plus(Duration.ofDays(1)));

        attic.clock.moveTo(BOUGHT.plus(Duration.ofDays(30)).minus(HOUR));
        assertThat(removed(Kind.HOLDS)).isZero();
        attic.clock.moveTo(BOUGHT.plus(Duration.ofDays(30)).plus(HOUR));
        assertThat(removed(Kind.HOLDS)).isOne();

        assertThat(attic.count("booking", "id", ended)).isZero();
        assertThat(attic.count("booking_line", "booking_id", ended)).isZero();
        assertThat(attic.count("payment", "booking_id", ended)).isOne();
        assertThat(attic.count("booking", "id", younger)).isOne();
    }

    @Test
    void aBookingGoesAYearAfterTheShowWithAllThatIsItsAndItsPaymentStays() {
        var showtime = attic.sold.showtime(SHOW);
        var booking = attic.sold.sell(showtime, BOUGHT, "Stalls", 0, 2);
        var ticket = attic.sold.cancel(showtime, booking, 1, BOUGHT);
        attic.sold.refund(booking, PER_SEAT, "BUYER_CANCELLED", BOUGHT);
        attic.change(
                "INSERT INTO sales_counted VALUES (?, ?, 'SALE', ?)", showtime, booking, booking);
        var later = attic.sold.showtime(SHOW.plus(Duration.ofDays(1)));
        var younger = attic.sold.sell(later, BOUGHT, "Stalls", 0, 1);

        attic.clock.moveTo(A_YEAR_ON.minus(HOUR));
        assertThat(removed(Kind.BOOKINGS)).isZero();
        assertThat(attic.count("ticket", "booking_id", booking)).isEqualTo(2);
        attic.clock.moveTo(A_YEAR_ON.plus(HOUR));
        assertThat(removed(Kind.BOOKINGS)).isOne();

        for (var table : List.of("booking_line", "ticket", "claimed_seat", "sales_counted")) {
            assertThat(attic.count(table, "booking_id", booking)).as(table).isZero();
        }
        assertThat(attic.count("booking", "id", booking)).isZero();
        assertThat(attic.count("ticket", "id", ticket)).isZero();
        assertThat(attic.count("payment", "booking_id", booking)).isOne();
        assertThat(attic.count("refund", "booking_id", booking)).isOne();
        assertThat(attic.count("ticket", "booking_id", younger)).isOne();
    }

    @Test
    void aPaymentGoesSevenYearsAfterItWasMade() {
        var showtime = attic.sold.showtime(SHOW);
        var booking = attic.sold.sell(showtime, BOUGHT, "Stalls", 0, 1);
        attic.sold.refund(booking, PER_SEAT, "EVENT_CANCELLED", BOUGHT.plus(Duration.ofDays(2)));

        attic.clock.moveTo(SEVEN_YEARS_ON.minus(HOUR));
        assertThat(removed(Kind.PAYMENTS)).isZero();
        assertThat(attic.count("booking", "id", booking)).isZero();
        attic.clock.moveTo(SEVEN_YEARS_ON.plus(HOUR));
        assertThat(removed(Kind.PAYMENTS)).as("its refund is younger").isZero();
        attic.clock.moveTo(SEVEN_YEARS_ON.plus(Duration.ofDays(3)));
        assertThat(removed(Kind.PAYMENTS)).isOne();

        assertThat(attic.count("payment", "booking_id", booking)).isZero();
        assertThat(attic.count("refund", "booking_id", booking)).isZero();
    }

    @Test
    void aPaymentIsKeptAsLongAsItsBooking() {
        var showtime = attic.sold.showtime(Instant.parse("2034-01-01T19:00:00Z"));
        var booking = attic.sold.sell(showtime, BOUGHT, "Stalls", 0, 1);

        attic.clock.moveTo(SEVEN_YEARS_ON.plus(HOUR));

        assertThat(removed(Kind.PAYMENTS)).isZero();
        assertThat(attic.count("payment", "booking_id", booking)).isOne();
    }

    @Test
    void whatIsNotSettledStaysHoweverOldItIs() {
        var showtime = attic.sold.showtime(SHOW);
        var refunding = attic.sold.sell(showtime, BOUGHT, "Stalls", 0, 1);
        var refund = attic.sold.refund(refunding, PER_SEAT, "ORGANIZER", BOUGHT);
        attic.change(
                "UPDATE refund SET status = 'PENDING', completed_at = NULL WHERE id = ?", refund);
        var paying = attic.sold.sell(showtime, BOUGHT, "Stalls", 1, 1);
        attic.change("UPDATE payment SET status = 'AUTHORISED' WHERE booking_id = ?", paying);
        var waiting = attic.sold.showtime(SHOW);
        var postponed = attic.sold.sell(waiting, BOUGHT, "Stalls", 0, 1);
        attic.change("UPDATE showtime_on_sale SET status = 'POSTPONED' WHERE id = ?", waiting);
        var moved = attic.sold.showtime(SHOW);
        var later = attic.sold.sell(moved, BOUGHT, "Stalls", 0, 1);
        attic.change(
                "UPDATE booking SET starts_at = ? WHERE id = ?",
                SoldBookings.utc(Instant.parse("2040-01-01T00:00:00Z")),
                later);

        attic.clock.moveTo(SEVEN_YEARS_ON.plus(Duration.ofDays(365)));

        assertThat(removed(Kind.BOOKINGS)).isZero();
        for (var booking : List.of(refunding, paying, postponed, later)) {
            assertThat(attic.count("booking", "id", booking)).isOne();
            assertThat(attic.count("payment", "booking_id", booking)).isOne();
        }
        attic.change(
                "UPDATE refund SET status = 'SUCCEEDED', completed_at = created_at WHERE id = ?",
                refund);
        assertThat(removed(Kind.BOOKINGS)).isOne();
    }

    @Test
    void moneyThatCameTooLateIsKeptAsIfItHadBoughtSomething() {
        var showtime = attic.sold.showtime(SHOW);
        var booking = attic.sold.expire(showtime, BOUGHT);
        attic.sold.pay(booking, BOUGHT, PER_SEAT, "REFUNDED");
        attic.sold.refund(booking, PER_SEAT, "SEATS_GONE", BOUGHT);

        attic.clock.moveTo(A_YEAR_ON.minus(HOUR));
        attic.run(Map.of());
        assertThat(attic.count("booking", "id", booking)).isOne();
        attic.clock.moveTo(A_YEAR_ON.plus(HOUR));
        assertThat(removed(Kind.BOOKINGS)).isOne();
        assertThat(attic.count("payment", "booking_id", booking)).isOne();
    }

    @Test
    void aDryRunTellsWhatARunThenRemoves() {
        var showtime = attic.sold.showtime(SHOW);
        for (var seat = 0; seat < 5; seat++) {
            attic.sold.sell(showtime, BOUGHT, "Stalls", seat, 1);
            attic.sold.expire(showtime, BOUGHT);
        }
        var admin = UUID.randomUUID();
        attic.clock.moveTo(A_YEAR_ON.plus(HOUR));

        var told = attic.runs(Map.of("foyer.retention.count", "3")).tell(admin);
        var all = attic.runs(Map.of()).tell(admin);
        var removed = attic.runs(Map.of("foyer.retention.batch", "2")).run(admin);

        assertThat(told.dryRun()).isTrue();
        assertThat(told.kinds())
                .extracting(OfKind::rows, OfKind::more)
                .containsExactly(tuple(3, true), tuple(3, true), tuple(0, false));
        assertThat(all.kinds()).extracting(OfKind::rows).containsExactly(5, 5, 0);
        assertThat(removed.kinds()).isEqualTo(all.kinds());
        assertThat(attic.runs(Map.of()).tell(admin).kinds())
                .extracting(OfKind::rows)
                .containsExactly(0, 0, 0);
    }

    @Test
    void aRunThatIsOutOfTimeSaysSoAndTheNextGoesOn() {
        var showtime = attic.sold.showtime(SHOW);
        for (var seat = 0; seat < 5; seat++) {
            attic.sold.sell(showtime, BOUGHT, "Stalls", seat, 1);
        }
        attic.clock.moveTo(A_YEAR_ON.plus(HOUR));
        var slow = Map.of("foyer.retention.batch", "2", "foyer.retention.answer-within", "0s");

        var bookings =
                List.of(
                        ofBookings(attic.run(slow)),
                        ofBookings(attic.run(slow)),
                        ofBookings(attic.run(slow)),
                        ofBookings(attic.run(slow)));

        assertThat(bookings).extracting(OfKind::rows).containsExactly(2, 2, 1, 0);
        assertThat(bookings).extracting(OfKind::more).containsExactly(true, true, false, false);
        assertThat(attic.meters.counter("foyer.retention.removed", "kind", "BOOKINGS").count())
                .isEqualTo(5);
    }

    @Test
    void everyRunIsOnRecordWithWhoAskedForIt() {
        var admin = UUID.randomUUID();
        attic.runs(Map.of()).tell(admin);
        attic.runs(Map.of()).run(admin);
        attic.runs(Map.of()).runNightly();

        assertThat(attic.book.entries)
                .extracting(
                        entry -> entry.action(), entry -> entry.actor(), entry -> entry.result())
                .containsExactly(
                        tuple("retention-run", admin, "dry run: HOLDS 0, BOOKINGS 0, PAYMENTS 0"),
                        tuple("retention-run", admin, "removed: HOLDS 0, BOOKINGS 0, PAYMENTS 0"),
                        tuple("retention-run", null, "removed: HOLDS 0, BOOKINGS 0, PAYMENTS 0"));
    }

    @Test
    void salesStayWhenBookingsGo() {
        var showtime = attic.sold.showtime(SHOW);
        attic.sold.sell(showtime, BOUGHT, "Stalls", 0, 1);
        attic.change(
                """
                INSERT INTO sales_minute (showtime_id, minute, section, price_tier_id, currency, tickets, gross)
                VALUES (?, ?, 'Stalls', ?, 'EUR', 1, 1150)
                """,
                showtime,
                SoldBookings.utc(Instant.parse("2026-03-02T10:15:00Z")),
                SoldBookings.TIER);
        attic.clock.moveTo(A_YEAR_ON.plus(HOUR));

        assertThat(removed(Kind.BOOKINGS)).isOne();

        assertThat(attic.count("sales_minute", "showtime_id", showtime)).isOne();
        assertThat(attic.count("showtime_on_sale", "id", showtime)).isOne();
    }

    private int removed(Kind kind) {
        return attic.run(Map.of()).kinds().stream()
                .filter(of -> of.kind() == kind)
                .mapToInt(OfKind::rows)
                .sum();
    }

    private static OfKind ofBookings(RetentionRun run) {
        return run.kinds().get(Kind.BOOKINGS.ordinal());
    }
}
