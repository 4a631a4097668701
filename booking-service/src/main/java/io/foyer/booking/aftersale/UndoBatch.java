package io.foyer.booking.aftersale;

import io.foyer.booking.checkout.SoldBooking;
import io.foyer.booking.checkout.SoldBookings;
import io.foyer.booking.ticket.Tickets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Undoes some bookings of a showtime that is called off, all of them in one transaction. */
@Component
class UndoBatch {

    private final SoldBookings bookings;
    private final SoldTickets soldTickets;
    private final Tickets tickets;
    private final UndoSale undo;
    private final CallOffs callOffs;

    UndoBatch(
            SoldBookings bookings,
            SoldTickets soldTickets,
            Tickets tickets,
            UndoSale undo,
            CallOffs callOffs) {
        this.bookings = bookings;
        this.soldTickets = soldTickets;
        this.tickets = tickets;
        this.undo = undo;
        this.callOffs = callOffs;
    }

    /** How many were undone; those that somebody else is at are left to them. */
    @Transactional
    public int undo(UUID showtimeId, List<UUID> ids) {
        var sold = bookings.lockFree(showtimeId, ids);
        if (!sold.isEmpty()) {
            var ended = endTickets(showtimeId, sold);
            callOffs.note(
                    showtimeId,
                    undo.undo(
                            showtimeId,
                            sold.stream().map(booking -> undoing(booking, ended)).toList()));
        }
        return sold.size();
    }

    /** A ticket that was used, or is being used just now, stays as it is; its money goes back. */
    private List<SoldTicket> endTickets(UUID showtimeId, List<SoldBooking> sold) {
        var valid = soldTickets.validOf(showtimeId, sold);
        Set<UUID> ended =
                new HashSet<>(
                        tickets.cancel(showtimeId, valid.stream().map(SoldTicket::id).toList()));
        return valid.stream().filter(ticket -> ended.contains(ticket.id())).toList();
    }

    private static Undoing undoing(SoldBooking booking, List<SoldTicket> ended) {
        return Undoing.calledOff(
                booking,
                ended.stream()
                        .filter(ticket -> ticket.bookingId().equals(booking.id()))
                        .map(SoldTicket::id)
                        .collect(Collectors.toList()));
    }
}
