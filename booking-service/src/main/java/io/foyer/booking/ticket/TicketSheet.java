package io.foyer.booking.ticket;

import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.common.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The tickets that an account has of a booking, with everything needed to show them to a person.
 *
 * @param showtime as it is now: it may have another time than when it was bought
 * @param lines in the order of the seats, without tickets that were given away; at least one
 */
public record TicketSheet(UUID bookingId, ShowtimeOnSale showtime, List<Line> lines) {

    public TicketSheet {
        lines = List.copyOf(lines);
    }

    /** The same with only those tickets that open the door or have done so. */
    public Optional<TicketSheet> good() {
        var good = lines.stream().filter(line -> line.ticket().isGood()).toList();
        return good.isEmpty()
                ? Optional.empty()
                : Optional.of(new TicketSheet(bookingId, showtime, good));
    }

    /**
     * One ticket.
     *
     * @param price what was paid for it, with fee and tax; absent when that is not kept any more
     */
    public record Line(Ticket ticket, Optional<Money> price, Instant issuedAt) {}
}
