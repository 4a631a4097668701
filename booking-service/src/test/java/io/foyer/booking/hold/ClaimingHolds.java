package io.foyer.booking.hold;

import io.foyer.booking.hold.ExtendOutcome.Extended;
import io.foyer.booking.hold.HoldOutcome.Held;
import io.foyer.booking.testing.BookingDatabase;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * Holds in Postgres, of a service that writes bookings and claims seats: what the map in Redis is
 * told of a claim afterwards has happened there already.
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
        var outcome = holds.hold(request);
        if (outcome instanceof Held held) {
            var until = OffsetDateTime.ofInstant(held.expiresAt(), ZoneOffset.UTC);
            database.writeBooking(
                    request.holdId().value(),
                    request.showtimeId(),
                    request.accountId(),
                    until,
                    request.ordinals());
        }
        return outcome;
    }

    @Override
    public ExtendOutcome extend(UUID showtimeId, HoldId holdId, Duration byFromNow, Duration cap) {
        var outcome = holds.extend(showtimeId, holdId, byFromNow, cap);
        if (outcome instanceof Extended(var until)) {
            book(
                    holdId,
                    "expires_at = '%s' WHERE status = 'HELD'"
                            .formatted(OffsetDateTime.ofInstant(until, ZoneOffset.UTC)));
        }
        return outcome;
    }

    @Override
    public void release(UUID showtimeId, HoldId holdId) {
        book(holdId, "status = 'CANCELLED', closed_at = now() WHERE status = 'HELD'");
        holds.release(showtimeId, holdId);
    }

    @Override
    public void keep(UUID showtimeId, HoldId holdId, List<Integer> ordinals) {
        book(
                holdId,
                """
                status = 'PAYING', fence = 1, claim_until = now() + interval '15 min'
                 WHERE status = 'HELD'
                """);
        ordinals.forEach(ordinal -> claim(showtimeId, holdId, ordinal, "PAYING", "HELD"));
        holds.keep(showtimeId, holdId, ordinals);
    }

    @Override
    public void sell(UUID showtimeId, HoldId holdId, List<Integer> ordinals) {
        book(
                holdId,
                """
                status = 'CONFIRMED', fence = 1, claim_until = now(), confirmed_at = now()
                 WHERE status IN ('HELD', 'PAYING')
                """);
        ordinals.forEach(ordinal -> claim(showtimeId, holdId, ordinal, "CONFIRMED", "PAYING"));
        ordinals.forEach(ordinal -> claim(showtimeId, holdId, ordinal, "CONFIRMED", "HELD"));
        holds.sell(showtimeId, holdId, ordinals);
    }

    @Override
    public void free(UUID showtimeId, HoldId holdId, List<Integer> ordinals) {
        book(
                holdId,
                """
                status = 'CANCELLED', closed_at = now()
                 WHERE status IN ('HELD', 'PAYING', 'CONFIRMED')
                """);
        ordinals.forEach(
                ordinal ->
                        change(
                                "DELETE FROM claimed_seat WHERE booking_id = ? AND ordinal = ?",
                                holdId.value(),
                                ordinal));
        holds.free(showtimeId, holdId, ordinals);
    }

    private void claim(UUID showtimeId, HoldId holdId, int ordinal, String status, String before) {
        var changed =
                change(
                        """
                        UPDATE claimed_seat SET status = ?
                         WHERE booking_id = ? AND ordinal = ? AND status = ?
                        """,
                        status,
                        holdId.value(),
                        ordinal,
                        before);
        if (changed == 0) {
            change(
                    """
                    INSERT INTO claimed_seat (booking_id, ordinal, showtime_id, fence, status)
                    VALUES (?, ?, ?, nextval('fence_seq'), ?) ON CONFLICT DO NOTHING
                    """,
                    holdId.value(),
                    ordinal,
                    showtimeId,
                    status);
        }
    }

    private void book(HoldId holdId, String change) {
        change("UPDATE booking SET " + change + " AND id = ?", holdId.value());
    }

    private int change(String sql, Object... params) {
        return database.jdbc().sql(sql).params(params).update();
    }
}
