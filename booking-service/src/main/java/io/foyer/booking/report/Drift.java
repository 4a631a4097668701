package io.foyer.booking.report;

/**
 * By how much reports were behind bookings when they were compared.
 *
 * @param bookings that nobody had counted, as are tickets (cancelled ones) and refunds
 * @param uneven showtimes whose sums were not those of what was counted
 */
public record Drift(int bookings, int tickets, int refunds, int uneven) {

    static final Drift NONE = new Drift(0, 0, 0, 0);
    static final Drift UNEVEN = new Drift(0, 0, 0, 1);

    Drift plus(Drift other) {
        return new Drift(
                bookings + other.bookings,
                tickets + other.tickets,
                refunds + other.refunds,
                uneven + other.uneven);
    }
}
