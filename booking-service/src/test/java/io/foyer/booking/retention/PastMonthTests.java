package io.foyer.booking.retention;

import static io.foyer.booking.testing.SoldBookings.PER_SEAT;
import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.archive.Archives;
import io.foyer.booking.retention.RetentionRun.OfKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is archived goes with its month. */
class PastMonthTests {

    private static final Instant EARLY = Instant.parse("2021-05-03T19:00:00Z");
    private static final Instant LATE = Instant.parse("2021-05-31T23:30:00Z");
    private static final Instant BOUGHT = Instant.parse("2021-03-02T10:15:40Z");
    private static final Instant STILL_MAY = Instant.parse("2022-05-31T23:59:00Z");
    private static final Instant JUNE = Instant.parse("2022-06-01T00:01:00Z");

    private final Attic attic = new Attic();

    @AfterEach
    void end() {
        attic.close();
    }

    @Test
    void aMonthGoesWhenTheLastShowOfItIsPastItsTimeWithAllThatBelongsToIt() {
        var early = attic.sold.showtime(EARLY);
        var booking = attic.sold.sell(early, BOUGHT, "Stalls", 0, 2);
        attic.sold.cancel(early, booking, 1, BOUGHT);
        attic.sold.refund(booking, PER_SEAT, "BUYER_CANCELLED", BOUGHT);
        attic.change("INSERT INTO sales_counted VALUES (?, ?, 'SALE', ?)", early, booking, booking);
        var late = attic.sold.sell(attic.sold.showtime(LATE), BOUGHT, "Stalls", 0, 1);
        var june = attic.sold.showtime(Instant.parse("2021-06-01T00:00:00Z"));
        var younger = attic.sold.sell(june, BOUGHT, "Stalls", 0, 1);
        attic.archives.look();

        attic.clock.moveTo(STILL_MAY);
        assertThat(told()).isZero();
        assertThat(removed()).isZero();
        attic.clock.moveTo(JUNE);
        assertThat(told()).isEqualTo(2);
        assertThat(removed()).isEqualTo(2);

        for (var table : Archives.TABLES) {
            assertThat(isThere(table + "_2021_05")).as(table).isFalse();
            assertThat(isThere(table + "_2021_06")).as(table).isTrue();
        }
        assertThat(attic.count("sales_counted", "booking_id", booking)).isZero();
        assertThat(attic.count("every_booking", "id", late)).isZero();
        assertThat(attic.count("every_booking", "id", younger)).isOne();
        assertThat(attic.count("payment", "booking_id", booking)).isOne();
        assertThat(removed()).isZero();
    }

    @Test
    void whatIsNotSettledComesBackBeforeAndIsKept() {
        var showtime = attic.sold.showtime(EARLY);
        var settled = attic.sold.sell(showtime, BOUGHT, "Stalls", 0, 1);
        var refunding = attic.sold.sell(showtime, BOUGHT, "Stalls", 1, 1);
        attic.archives.look();
        var refund = attic.sold.refund(refunding, PER_SEAT, "ORGANIZER", BOUGHT);
        attic.change(
                "UPDATE refund SET status = 'PENDING', completed_at = NULL WHERE id = ?", refund);

        attic.clock.moveTo(JUNE);
        assertThat(removed()).isOne();

        assertThat(attic.count("every_booking", "id", settled)).isZero();
        assertThat(attic.count("booking", "id", refunding)).isOne();
        assertThat(attic.count("ticket", "booking_id", refunding)).isOne();
        attic.change(
                "UPDATE refund SET status = 'SUCCEEDED', completed_at = created_at WHERE id = ?",
                refund);
        assertThat(removed()).as("as any row").isOne();
        assertThat(attic.count("every_booking", "id", refunding)).isZero();
    }

    @Test
    void whileSomebodyReadsThePastAMonthStaysUntilTheNextRun() {
        var booking = attic.sold.sell(attic.sold.showtime(EARLY), BOUGHT, "Stalls", 0, 1);
        attic.archives.look();
        attic.clock.moveTo(JUNE);

        attic.database
                .transactions()
                .executeWithoutResult(
                        _ -> {
                            attic.count("every_booking", "id", booking);
                            assertThat(otherRun()).isZero();
                        });

        assertThat(attic.count("every_booking", "id", booking)).isOne();
        assertThat(removed()).isOne();
    }

    @Test
    void aMonthThatWasDroppedIsMadeAgainForWhatIsArchivedLate() {
        var showtime = attic.sold.showtime(EARLY);
        attic.sold.sell(showtime, BOUGHT, "Stalls", 0, 1);
        attic.archives.look();
        attic.clock.moveTo(JUNE);
        removed();
        var late = attic.sold.showtime(EARLY);
        attic.sold.sell(late, BOUGHT, "Stalls", 0, 1);

        attic.archives.look();

        assertThat(isThere("booking_2021_05")).isTrue();
        assertThat(removed()).isOne();
    }

    /** In another thread, and so in another transaction. */
    private int otherRun() {
        try {
            var run = new int[1];
            var thread = Thread.ofVirtual().start(() -> run[0] = removed());
            thread.join();
            return run[0];
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private int told() {
        return bookings(attic.runs(Map.of()).tell(UUID.randomUUID()).kinds());
    }

    private int removed() {
        return bookings(attic.run(Map.of()).kinds());
    }

    private static int bookings(List<OfKind> kinds) {
        return kinds.get(Kind.BOOKINGS.ordinal()).rows();
    }

    private boolean isThere(String table) {
        return attic.database
                .jdbc()
                .sql("SELECT to_regclass(?) IS NOT NULL")
                .param(table)
                .query(Boolean.class)
                .single();
    }
}
