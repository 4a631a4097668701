package io.foyer.booking.aftersale;

import io.foyer.booking.checkout.BookingStatus;
import io.foyer.booking.checkout.SoldBooking;
import io.foyer.booking.inventory.CancellationPolicy;
import io.foyer.booking.ticket.TicketStatus;
import io.foyer.common.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Bookings and tickets for rules that need no database. */
final class Sold {

    /** When the showtime starts. */
    static final Instant START = Instant.parse("2031-05-10T19:00:00Z");

    /** When everything here was bought. */
    static final Instant BOUGHT = START.minus(Duration.ofDays(40));

    static final UUID BUYER = new UUID(1, 1);

    private Sold() {}

    static SoldBooking booking(CancellationPolicy policy, Instant now) {
        return booking(BookingStatus.CONFIRMED, policy, now);
    }

    static SoldBooking booking(BookingStatus status, CancellationPolicy policy, Instant now) {
        return new SoldBooking(
                new UUID(2, 2),
                BUYER,
                new UUID(3, 3),
                status,
                1,
                "EUR",
                START,
                Optional.of(BOUGHT),
                policy,
                now,
                List.of(line(0, 500, 5_968), line(1, 500, 5_968)));
    }

    static SoldBooking.Line line(int ordinal, long fee, long total) {
        return new SoldBooking.Line(
                ordinal,
                new Money(fee, "EUR"),
                new Money(total, "EUR"),
                new Money(0, "EUR"),
                false);
    }

    static SoldTicket ticket(int ordinal, TicketStatus status) {
        return ticket(ordinal, BUYER, status);
    }

    static SoldTicket ticket(int ordinal, UUID accountId, TicketStatus status) {
        return new SoldTicket(
                new UUID(ordinal, accountId.getMostSignificantBits()),
                new UUID(2, 2),
                accountId,
                ordinal,
                status);
    }
}
