package io.foyer.booking.aftersale;

import io.foyer.booking.aftersale.CancellationDesk.Matter;
import io.foyer.booking.ticket.TicketStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells a buyer what cancelling would mean. Nothing is promised by it. */
@Component
public class PreviewCancellation {

    private final CancellationDesk desk;

    PreviewCancellation(CancellationDesk desk) {
        this.desk = desk;
    }

    /** Absent when the booking is not this account's. */
    public Optional<CancellationPreview> of(UUID bookingId, UUID accountId) {
        return desk.look(bookingId, accountId).map(PreviewCancellation::of);
    }

    private static CancellationPreview of(Matter matter) {
        var own =
                matter.tickets().stream()
                        .filter(ticket -> ticket.accountId().equals(matter.booking().accountId()))
                        .toList();
        return switch (matter.terms()) {
            case CancellationTerms.Refused(var why, var deadline) ->
                    new CancellationPreview(Optional.of(why), deadline, List.of());
            case CancellationTerms.Everything(_, var deadline) -> of(matter, own, deadline);
            case CancellationTerms.ByPolicy(_, var deadline) ->
                    of(matter, own, Optional.of(deadline));
        };
    }

    private static CancellationPreview of(
            Matter matter, List<SoldTicket> own, Optional<Instant> deadline) {
        var valid = own.stream().filter(ticket -> ticket.is(TicketStatus.VALID)).toList();
        if (valid.isEmpty()) {
            var used = own.stream().anyMatch(ticket -> ticket.is(TicketStatus.CHECKED_IN));
            var why = used ? CancellationRefusal.CHECKED_IN : CancellationRefusal.NOT_CANCELLABLE;
            return new CancellationPreview(Optional.of(why), Optional.empty(), List.of());
        }
        return new CancellationPreview(
                Optional.empty(),
                deadline,
                GivenUp.of(matter, valid).parts().stream()
                        .map(
                                part ->
                                        new CancellationPreview.Line(
                                                part.ticketId(),
                                                part.line().total(),
                                                part.kept(),
                                                part.refund()))
                        .toList());
    }
}
