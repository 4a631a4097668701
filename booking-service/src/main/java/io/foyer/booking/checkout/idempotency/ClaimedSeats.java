package io.foyer.booking.checkout.idempotency;

/**
 * How many seats of a showtime a buyer has bought or is paying for, in SQL. From the buyer's
 * bookings to their seats, whatever Postgres thinks: when a sale begins its statistics say that
 * nothing is sold, and going through all that is sold would look as cheap. For the same reason a
 * seat's status is no condition on where it is found: the index of live claims, which knows seats
 * and no bookings, would fit it, and each count would go through all that is sold.
 */
public final class ClaimedSeats {

    /** Of a row {@code buyer} that has {@code account_id} and {@code showtime_id}. */
    public static final String OF_BUYER =
            """
            (SELECT count(*) FILTER (WHERE seat.status IN ('PAYING', 'CONFIRMED'))
               FROM (SELECT id FROM booking
                      WHERE account_id = buyer.account_id AND showtime_id = buyer.showtime_id
                     OFFSET 0) AS own
              CROSS JOIN LATERAL (SELECT status FROM claimed_seat
                                   WHERE showtime_id = buyer.showtime_id AND booking_id = own.id
                                  OFFSET 0) AS seat)
            """;

    private ClaimedSeats() {}
}
