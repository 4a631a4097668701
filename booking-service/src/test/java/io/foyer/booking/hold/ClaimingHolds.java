package io.foyer.booking.hold;

import io.foyer.booking.testing.BookingDatabase;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Holds in Postgres, of a service that claims and gives up claims: what the map of Redis is told of
 * a claim afterwards has happened there already.
 */
final class ClaimingHolds implements SeatHolds {

    private final SeatHolds holds;
    private final BookingDatabase database;

    ClaimingHolds(SeatHolds holds, BookingDatabase database) {
        this.holds = holds;
        this.database = database;
    }

    @Override
    public HoldOutcome hold(HoldRequest request) {
        return holds.hold(request);
    }

    @Override
    public ExtendOutcome extend(UUID showtimeId, HoldId holdId, Duration byFromNow, Duration cap) {
        return holds.extend(showtimeId, holdId, byFromNow, cap);
    }

    @Override
    public void release(UUID showtimeId, HoldId holdId) {
        holds.release(showtimeId, holdId);
    }

    @Override
    public void keep(UUID showtimeId, HoldId holdId, List<Integer> ordinals) {
        ordinals.forEach(ordinal -> claim(showtimeId, holdId, ordinal, "PAYING", "HELD"));
        holds.keep(showtimeId, holdId, ordinals);
    }

    @Override
    public void sell(UUID showtimeId, HoldId holdId, List<Integer> ordinals) {
        ordinals.forEach(ordinal -> claim(showtimeId, holdId, ordinal, "CONFIRMED", "PAYING"));
        ordinals.forEach(ordinal -> claim(showtimeId, holdId, ordinal, "CONFIRMED", "HELD"));
        holds.sell(showtimeId, holdId, ordinals);
    }

    @Override
    public void free(UUID showtimeId, HoldId holdId, List<Integer> ordinals) {
        ordinals.forEach(
                ordinal ->
                        database.jdbc()
                                .sql(
                                        "DELETE FROM claimed_seat WHERE booking_id = ? AND ordinal"
                                                + " = ?")
                                .params(holdId.value(), ordinal)
                                .update());
        holds.free(showtimeId, holdId, ordinals);
    }

    private void claim(UUID showtimeId, HoldId holdId, int ordinal, String status, String before) {
        var changed =
                database.jdbc()
                        .sql(
                                """
                                UPDATE claimed_seat SET status = ?
                                 WHERE booking_id = ? AND ordinal = ? AND status = ?
                                """)
                        .params(status, holdId.value(), ordinal, before)
                        .update();
        if (changed == 0) {
            database.jdbc()
                    .sql(
                            """
                            INSERT INTO claimed_seat (booking_id, ordinal, showtime_id, fence, status)
                            VALUES (?, ?, ?, nextval('fence_seq'), ?) ON CONFLICT DO NOTHING
                            """)
                    .params(holdId.value(), ordinal, showtimeId, status)
                    .update();
        }
    }
}
