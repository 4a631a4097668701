package io.foyer.booking.aftersale;

import io.foyer.booking.aftersale.CancellationDesk.Matter;
import io.foyer.booking.aftersale.CancellationOutcome.Cancelled;
import io.foyer.booking.aftersale.CancellationOutcome.NotFound;
import io.foyer.booking.aftersale.CancellationOutcome.Refused;
import io.foyer.booking.checkout.BookingReads;
import io.foyer.booking.ticket.Tickets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A buyer gives tickets back, by the policy they were bought under. Repeatable: tickets that are
 * cancelled already are simply that.
 *
 * <p>The booking's row lock puts everybody in a line who wants to cancel it. The door and transfers
 * do not take it, they change the ticket alone; so tickets are ended by a statement that finds only
 * valid ones, and if one is missing everything is undone and judged again.
 */
@Component
public class CancelTickets {

    /** A ticket leaves its state once, or twice if a check-in is undone; then it is final. */
    private static final int LOOKS = 3;

    private final TransactionTemplate transactions;
    private final CancellationDesk desk;
    private final Tickets tickets;
    private final UndoSale undo;
    private final BookingReads bookings;

    CancelTickets(
            TransactionTemplate transactions,
            CancellationDesk desk,
            Tickets tickets,
            UndoSale undo,
            BookingReads bookings) {
        this.transactions = transactions;
        this.desk = desk;
        this.tickets = tickets;
        this.undo = undo;
        this.bookings = bookings;
    }

    /**
     * Cancels tickets of a booking.
     *
     * @param ticketIds absent for all that the buyer still has
     */
    public CancellationOutcome cancel(
            UUID bookingId, UUID accountId, Optional<List<UUID>> ticketIds, @Nullable String why) {
        for (var look = 0; look < LOOKS; look++) {
            var step =
                    Objects.requireNonNull(
                            transactions.execute(
                                    status ->
                                            desk.open(bookingId, accountId)
                                                    .map(m -> judge(m, ticketIds, why, status))
                                                    .orElseGet(() -> new Over(new NotFound()))));
            switch (step) {
                case Over(var outcome) -> {
                    return outcome;
                }
                case Changed _ -> {
                    return new Cancelled(bookings.find(bookingId, accountId).orElseThrow());
                }
                case Overtaken _ -> {}
            }
        }
        throw new IllegalStateException("Tickets of " + bookingId + " do not come to rest");
    }

    private Step judge(
            Matter matter,
            Optional<List<UUID>> ticketIds,
            @Nullable String why,
            TransactionStatus transaction) {
        return switch (TicketChoice.of(matter.booking(), matter.tickets(), ticketIds)) {
            case TicketChoice.Unknown _ -> new Over(new NotFound());
            case TicketChoice.Done _ -> new Changed();
            case TicketChoice.Refused(var refusal) ->
                    new Over(new Refused(refusal, Optional.empty()));
            case TicketChoice.Chosen(var chosen) -> cancel(matter, chosen, why, transaction);
        };
    }

    private Step cancel(
            Matter matter,
            List<SoldTicket> chosen,
            @Nullable String why,
            TransactionStatus transaction) {
        if (matter.terms() instanceof CancellationTerms.Refused(var refusal, var deadline)) {
            return new Over(new Refused(refusal, deadline));
        }
        var showtimeId = matter.booking().showtimeId();
        var ids = chosen.stream().map(SoldTicket::id).toList();
        if (tickets.cancel(showtimeId, ids).size() < ids.size()) {
            transaction.setRollbackOnly();
            return new Overtaken();
        }
        undo.undo(showtimeId, List.of(GivenUp.of(matter, chosen).undoing(why)));
        return new Changed();
    }

    /** How one look at it ended. */
    private sealed interface Step {}

    private record Over(CancellationOutcome outcome) implements Step {}

    private record Changed() implements Step {}

    /** Somebody at the door, or a transfer, was faster. */
    private record Overtaken() implements Step {}
}
