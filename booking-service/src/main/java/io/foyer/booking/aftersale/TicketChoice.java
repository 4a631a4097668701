package io.foyer.booking.aftersale;

import io.foyer.booking.checkout.SoldBooking;
import io.foyer.booking.ticket.TicketStatus;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which of a buyer's tickets are to be cancelled. */
sealed interface TicketChoice {

    /** These, and there is at least one. */
    record Chosen(List<SoldTicket> tickets) implements TicketChoice {}

    /** They are cancelled already. */
    record Done() implements TicketChoice {}

    /** One of them is none of this booking's, or never was this buyer's. */
    record Unknown() implements TicketChoice {}

    record Refused(CancellationRefusal why) implements TicketChoice {}

    /**
     * Judges a wish by what became of the tickets.
     *
     * @param wanted absent for all that the buyer still has
     */
    static TicketChoice of(SoldBooking booking, List<SoldTicket> all, Optional<List<UUID>> wanted) {
        var own = all.stream().filter(t -> t.accountId().equals(booking.accountId())).toList();
        return wanted.map(ids -> named(own, ids)).orElseGet(() -> rest(own));
    }

    private static TicketChoice named(List<SoldTicket> own, List<UUID> ids) {
        var wanted = new HashSet<>(ids);
        var named = own.stream().filter(ticket -> wanted.contains(ticket.id())).toList();
        if (named.size() < wanted.size()) {
            return new Unknown();
        }
        if (named.stream().anyMatch(ticket -> ticket.is(TicketStatus.TRANSFERRED))) {
            return new Refused(CancellationRefusal.NOT_CANCELLABLE);
        }
        return unused(named).orElseGet(Done::new);
    }

    /** Nothing left, but something cancelled: it is what was asked for. */
    private static TicketChoice rest(List<SoldTicket> own) {
        return unused(own)
                .orElseGet(
                        () ->
                                own.stream().anyMatch(t -> t.is(TicketStatus.CANCELLED))
                                        ? new Done()
                                        : new Refused(CancellationRefusal.NOT_CANCELLABLE));
    }

    /** Absent when nothing of it is left. One that was used stands in the way of all. */
    private static Optional<TicketChoice> unused(List<SoldTicket> tickets) {
        if (tickets.stream().anyMatch(ticket -> ticket.is(TicketStatus.CHECKED_IN))) {
            return Optional.of(new Refused(CancellationRefusal.CHECKED_IN));
        }
        var valid = tickets.stream().filter(ticket -> ticket.is(TicketStatus.VALID)).toList();
        return valid.isEmpty() ? Optional.empty() : Optional.of(new Chosen(valid));
    }
}
