package io.foyer.booking.archive;

import io.foyer.booking.testing.BookingDatabase;
import io.foyer.booking.testing.SoldBookings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Shows of long ago and what was bought for them, on a database of its own. */
final class Cellar implements AutoCloseable {

    static final Instant SHOW = Instant.parse("2021-05-14T19:00:00Z");
    static final Instant BOUGHT = Instant.parse("2021-03-02T10:15:40Z");
    static final String MONTH = "2021_05";

    final BookingDatabase database = new BookingDatabase();
    final SoldBookings sold = new SoldBookings(database.jdbc());
    final Archives archives = new Archives(database);

    /** Bought, with two seats and somebody let in. */
    UUID sell(UUID showtime, int first) {
        var booking = sold.sell(showtime, BOUGHT, "Stalls", first, 2);
        change(
                """
                WITH used AS (
                    UPDATE ticket SET status = 'CHECKED_IN', checked_in_at = now(), checked_in_by = gen_random_uuid()
                     WHERE showtime_id = ? AND booking_id = ? AND ordinal = ?
                    RETURNING showtime_id, id, checked_in_at, checked_in_by)
                INSERT INTO check_in (showtime_id, ticket_id, kind, at, account_id)
                SELECT showtime_id, id, 'CHECKED_IN', checked_in_at, checked_in_by FROM used
                """,
                showtime,
                booking,
                first);
        return booking;
    }

    /** How many rows of the showtime lie there, by table. */
    Map<String, Integer> rows(UUID showtime, String place) {
        var rows = new TreeMap<String, Integer>();
        for (var table : Archives.TABLES) {
            rows.put(table, count("SELECT count(*) FROM " + of(table, place), showtime));
        }
        return rows;
    }

    /** How many bookings of the showtime lie there. */
    int bookings(UUID showtime, String place) {
        return count("SELECT count(*) FROM " + of("booking", place), showtime);
    }

    /** Every row as it is, but for where it lies. */
    List<String> everything(UUID showtime) {
        return Archives.TABLES.stream()
                .flatMap(
                        table ->
                                database
                                        .jdbc()
                                        .sql(
                                                "SELECT (to_jsonb(sold) - 'past')::text FROM "
                                                        + of(table, "every_%s"))
                                        .param(showtime)
                                        .query(String.class)
                                        .list()
                                        .stream())
                .sorted()
                .toList();
    }

    /** Lines know their showtime by their booking. */
    private static String of(String table, String place) {
        return place.formatted(table)
                + " sold WHERE "
                + (table.equals("booking_line")
                        ? "booking_id IN (SELECT id FROM every_booking WHERE showtime_id = ?)"
                        : "showtime_id = ?");
    }

    int count(String sql, Object... params) {
        return database.jdbc().sql(sql).params(params).query(Integer.class).single();
    }

    void change(String sql, Object... params) {
        database.jdbc().sql(sql).params(params).update();
    }

    boolean isArchived(UUID showtime) {
        return count(
                        "SELECT count(*) FROM showtime_on_sale WHERE id = ? AND archived_at IS NOT"
                                + " NULL",
                        showtime)
                == 1;
    }

    @Override
    public void close() {
        database.close();
    }
}
