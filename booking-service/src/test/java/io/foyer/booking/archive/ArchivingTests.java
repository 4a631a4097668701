package io.foyer.booking.archive;

import static io.foyer.booking.archive.Cellar.BOUGHT;
import static io.foyer.booking.archive.Cellar.MONTH;
import static io.foyer.booking.archive.Cellar.SHOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What is over for long leaves the tables that sell, whole. */
class ArchivingTests {

    private static final Map<String, Integer> NOTHING = rows(0, 0, 0, 0, 0);

    private static final Cellar cellar = new Cellar();

    @AfterAll
    static void end() {
        cellar.close();
    }

    @Test
    void whatWasBoughtOfAShowtimeThatIsLongOverLiesInItsMonthAndIsTheSame() {
        var showtime = cellar.sold.showtime(SHOW);
        var booking = cellar.sell(showtime, 0);
        cellar.sold.cancel(showtime, booking, 1, BOUGHT);
        cellar.sell(showtime, 2);
        var before = cellar.everything(showtime);

        cellar.archives.look();

        assertThat(cellar.rows(showtime, "%s")).isEqualTo(NOTHING);
        assertThat(cellar.rows(showtime, "%s_" + MONTH)).isEqualTo(rows(2, 4, 2, 4, 4));
        assertThat(cellar.everything(showtime)).hasSize(16).isEqualTo(before);
        assertThat(cellar.isArchived(showtime)).isTrue();
    }

    @Test
    void aTransactionMovesAFewBookingsAndALookMovesThemAll() {
        var showtime = cellar.sold.showtime(SHOW);
        for (var seat = 0; seat < 7; seat++) {
            cellar.sold.sell(showtime, BOUGHT, "Stalls", seat, 1);
        }
        var instance =
                new Archives(
                        cellar.database,
                        Map.of("foyer.archive.bookings", "2", "foyer.archive.showtimes", "1"));

        instance.look();

        assertThat(instance.moved()).isEqualTo(7);
        assertThat(cellar.rows(showtime, "%s")).isEqualTo(NOTHING);
    }

    @Test
    void whatIsNotOverStays() {
        stays(_ -> {}, Instant.now().minusSeconds(29 * 86_400L));
        stays(with("UPDATE showtime_on_sale SET status = 'POSTPONED' WHERE id = ?"), SHOW);
        stays(
                with(
                        "UPDATE showtime_on_sale SET on_sale_until = now() + interval '1 h' WHERE"
                                + " id = ?"),
                SHOW);
        stays(
                with(
                        """
                        INSERT INTO showtime_called_off (showtime_id, event_id)
                        SELECT id, event_id FROM showtime_on_sale WHERE id = ?
                        """),
                SHOW);
        stays(with("UPDATE showtime_on_sale SET wanted_back_at = now() WHERE id = ?"), SHOW);
    }

    @Test
    void whatIsNotSettledStaysAndWithItTheShowtime() {
        var paying = "UPDATE payment SET status = 'AUTHORISED' WHERE booking_id IN (%s)";
        var refunding =
                """
                INSERT INTO refund (id, payment_id, booking_id, amount, currency, reason, key)
                SELECT gen_random_uuid(), id, booking_id, 1, 'EUR', 'ORGANIZER', id::text FROM payment
                 WHERE booking_id IN (%s)
                """;
        var claiming =
                """
                UPDATE booking SET status = 'PAYING', confirmed_at = NULL WHERE id IN (%s)
                """;
        for (var sql : List.of(paying, refunding, claiming)) {
            var bookings = "SELECT id FROM booking WHERE showtime_id = ?";
            stays(with(sql.formatted(bookings)), SHOW);
        }
    }

    @Test
    void whatSomebodyIsBusyWithIsLeftForTheNextLook() {
        var showtime = cellar.sold.showtime(SHOW);
        var busy = cellar.sell(showtime, 0);
        cellar.sell(showtime, 2);

        cellar.database
                .transactions()
                .executeWithoutResult(
                        _ -> {
                            cellar.count("SELECT 1 FROM booking WHERE id = ? FOR UPDATE", busy);
                            Thread.ofVirtual().start(cellar.archives::look);
                            Awaitility.await().until(() -> cellar.bookings(showtime, "%s") == 1);
                        });
        cellar.archives.look();

        assertThat(cellar.rows(showtime, "%s")).isEqualTo(NOTHING);
    }

    @Test
    void aBatchThatFailsHalfWayMovesNothingAndKeepsNobodyElseWaiting() {
        var before = cellar.sold.showtime(SHOW);
        cellar.sell(before, 0);
        cellar.archives.look();
        var broken = cellar.sold.showtime(SHOW);
        cellar.sell(broken, 0);
        var after = cellar.sold.showtime(Instant.parse("2021-06-01T00:00:00Z"));
        cellar.sell(after, 0);
        // Claims are among the last that are moved.
        cellar.change(
                "ALTER TABLE claimed_seat_%s ADD CONSTRAINT broken CHECK (showtime_id <> '%s')"
                        .formatted(MONTH, broken));

        cellar.archives.look();

        assertThat(cellar.rows(broken, "%s")).isEqualTo(rows(1, 2, 1, 2, 2));
        assertThat(cellar.rows(after, "%s")).isEqualTo(NOTHING);
        cellar.change("ALTER TABLE claimed_seat_%s DROP CONSTRAINT broken".formatted(MONTH));
        cellar.archives.look();
        assertThat(cellar.rows(broken, "%s")).isEqualTo(NOTHING);
    }

    @Test
    void howManyWaitIsTold() {
        var waiting = cellar.archives.showtimes();
        cellar.archives.look();
        var before = waiting.waiting();
        cellar.sell(cellar.sold.showtime(SHOW), 0);
        assertThat(waiting.waiting()).isEqualTo(before + 1);
        cellar.archives.look();
        assertThat(waiting.waiting()).isEqualTo(before);
    }

    private static void stays(Consumer<UUID> change, Instant startsAt) {
        var showtime = cellar.sold.showtime(startsAt);
        cellar.sell(showtime, 0);
        change.accept(showtime);
        cellar.archives.look();
        assertThat(cellar.rows(showtime, "%s")).isEqualTo(rows(1, 2, 1, 2, 2));
        assertThat(cellar.isArchived(showtime)).isFalse();
    }

    private static Consumer<UUID> with(String sql) {
        return showtime -> cellar.change(sql, showtime);
    }

    private static Map<String, Integer> rows(
            int bookings, int lines, int scans, int claims, int tickets) {
        return Map.of(
                "booking", bookings,
                "booking_line", lines,
                "check_in", scans,
                "claimed_seat", claims,
                "ticket", tickets);
    }
}
