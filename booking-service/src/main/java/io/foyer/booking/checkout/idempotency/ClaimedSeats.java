package io.foyer.booking.checkout.idempotency;

/** How many seats of a showtime a buyer has bought or is paying for, in SQL. */
public final class ClaimedSeats {

    /** Of a row {@code buyer} that has {@code account_id} and {@code showtime_id}. */
    public static final String OF_BUYER =
            """
            (SELECT count(*)
               FROM booking JOIN claimed_seat ON claimed_seat.showtime_id = buyer.showtime_id
                                             AND claimed_seat.booking_id = booking.id
              WHERE booking.account_id = buyer.account_id AND booking.showtime_id = buyer.showtime_id
                AND booking.status IN ('PAYING', 'CONFIRMED')
                AND claimed_seat.status IN ('PAYING', 'CONFIRMED'))
            """;

    private ClaimedSeats() {}
}
