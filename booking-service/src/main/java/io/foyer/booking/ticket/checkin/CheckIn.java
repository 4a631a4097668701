package io.foyer.booking.ticket.checkin;

import io.foyer.booking.ticket.checkin.CheckInOutcome.Accepted;
import io.foyer.booking.ticket.checkin.CheckInOutcome.AlreadyUsed;
import io.foyer.booking.ticket.checkin.CheckInOutcome.NotValid;
import io.foyer.booking.ticket.code.TicketCode;
import io.foyer.booking.ticket.code.TicketCodes;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What a scanner with network does. */
@Service
public class CheckIn {

    private final TicketCodes codes;
    private final DoorTickets tickets;
    private final DoorRecord record;
    private final TransactionTemplate transactions;
    private final InstantSource clock;

    CheckIn(
            TicketCodes codes,
            DoorTickets tickets,
            DoorRecord record,
            TransactionTemplate transactions,
            InstantSource clock) {
        this.codes = codes;
        this.tickets = tickets;
        this.record = record;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Lets in whoever shows this code, once. The signature is checked before anything is asked. */
    public CheckInOutcome admit(Door door, String code) {
        return record.counted(
                codes.read(code)
                        .map(read -> admit(door, read))
                        .orElseGet(() -> new NotValid(Refusal.UNKNOWN_CODE)));
    }

    /**
     * Makes a ticket good again that was marked as used; nothing happens when it is not.
     *
     * @return false when the showtime has no such ticket
     */
    public boolean undo(Door door, UUID ticketId, String clientAddress) {
        return Objects.requireNonNull(
                transactions.execute(
                        _ -> {
                            if (tickets.undo(door.showtimeId(), ticketId, scan(door))) {
                                record.undone(door, ticketId, clientAddress);
                                return true;
                            }
                            return tickets.find(door.showtimeId(), ticketId).isPresent();
                        }));
    }

    private CheckInOutcome admit(Door door, TicketCode code) {
        if (!code.showtimeId().equals(door.showtimeId())) {
            return new NotValid(Refusal.OTHER_SHOWTIME);
        }
        return use(door, code).<CheckInOutcome>map(Accepted::new).orElseGet(() -> refuse(code));
    }

    private Optional<AdmittedTicket> use(Door door, TicketCode code) {
        return Objects.requireNonNull(
                transactions.execute(
                        _ -> {
                            var admitted = tickets.admit(code, scan(door));
                            admitted.ifPresent(
                                    ticket ->
                                            record.letIn(
                                                    door, ticket.ticketId(), ticket.checkedInAt()));
                            return admitted;
                        }));
    }

    /** Told after the fact: the one statement has decided. */
    private CheckInOutcome refuse(TicketCode code) {
        return tickets.find(code.showtimeId(), code.ticketId())
                .filter(ticket -> ticket.serial() == code.serial())
                .map(CheckIn::refuse)
                .orElseGet(() -> new NotValid(Refusal.UNKNOWN_CODE));
    }

    private static CheckInOutcome refuse(DoorTicket ticket) {
        return switch (ticket.status()) {
            case CANCELLED -> new NotValid(Refusal.CANCELLED);
            case TRANSFERRED -> new NotValid(Refusal.TRANSFERRED);
            // Valid only if somebody undid a check-in between our two looks: scan it once more.
            case VALID -> new NotValid(Refusal.UNDONE);
            case CHECKED_IN -> new AlreadyUsed(ticket.used().map(Scan::at).orElseThrow());
        };
    }

    /** As exact as the table keeps it. */
    private Scan scan(Door door) {
        return new Scan(clock.instant().truncatedTo(ChronoUnit.MICROS), door.accountId());
    }
}
