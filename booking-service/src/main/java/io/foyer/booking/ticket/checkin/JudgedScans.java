package io.foyer.booking.ticket.checkin;

import io.foyer.booking.ticket.checkin.CheckInOutcome.Accepted;
import io.foyer.booking.ticket.checkin.CheckInOutcome.AlreadyUsed;
import io.foyer.booking.ticket.checkin.CheckInOutcome.NotValid;
import io.foyer.booking.ticket.checkin.DoorTicket.Verdict;
import io.foyer.booking.ticket.checkin.DoorTickets.CountedScan;
import io.foyer.booking.ticket.code.TicketCode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Scans of some tickets judged one after the other, each by what the ones before left behind. */
class JudgedScans {

    private final Map<UUID, DoorTicket> tickets = new HashMap<>();
    private final Map<UUID, CountedScan> counted = new LinkedHashMap<>();

    JudgedScans(List<DoorTicket> tickets) {
        tickets.forEach(ticket -> this.tickets.put(ticket.id(), ticket));
    }

    CheckInOutcome judge(TicketCode code, Scan scan) {
        var ticket = tickets.get(code.ticketId());
        if (ticket == null) {
            return new NotValid(Refusal.UNKNOWN_CODE);
        }
        return switch (ticket.judge(code.serial(), scan)) {
            case Verdict.Counts(var becomes, var letsIn) -> {
                tickets.put(ticket.id(), becomes);
                counted.merge(
                        ticket.id(),
                        new CountedScan(ticket.id(), scan, letsIn),
                        (before, now) -> new CountedScan(ticket.id(), now.scan(), before.letsIn()));
                yield accepted(becomes, scan);
            }
            case Verdict.Repeated _ -> accepted(ticket, scan);
            case Verdict.Late(var first) -> new AlreadyUsed(first);
            case Verdict.Refused(var why) -> new NotValid(why);
        };
    }

    /** Which scans count now that did not before, one for each ticket. */
    List<CountedScan> counted() {
        return List.copyOf(counted.values());
    }

    private static Accepted accepted(DoorTicket ticket, Scan scan) {
        return new Accepted(
                new AdmittedTicket(
                        ticket.id(), ticket.section(), ticket.row(), ticket.seat(), scan.at()));
    }
}
