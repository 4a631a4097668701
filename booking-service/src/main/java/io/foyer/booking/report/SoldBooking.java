package io.foyer.booking.report;

import io.foyer.booking.payment.Refund;
import io.foyer.common.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A booking that was bought, as the organizer sees it: nothing in it says by whom. */
public record SoldBooking(
        UUID id,
        UUID showtimeId,
        Instant startsAt,
        SoldStatus status,
        Instant boughtAt,
        Money total,
        List<Line> lines,
        List<Refund> refunds) {

    public SoldBooking {
        lines = List.copyOf(lines);
        refunds = List.copyOf(refunds);
    }

    /** Where the list goes on behind it. */
    public BookingPlace place() {
        return new BookingPlace(boughtAt, id);
    }

    /**
     * A seat or a place to stand.
     *
     * @param seatId absent when one stands there, as are row and seat
     * @param ticketId the ticket that is good for it now, or was last
     */
    public record Line(
            @Nullable UUID seatId,
            String section,
            @Nullable String row,
            @Nullable String seat,
            @Nullable UUID ticketId,
            @Nullable String ticketStatus,
            Money price,
            Money serviceFee,
            Money tax,
            Money total) {}
}
