package io.foyer.booking.notification.letter;

import io.foyer.booking.payment.Refund;
import io.foyer.booking.payment.RefundReason;
import io.foyer.booking.payment.Refunds;
import io.foyer.booking.ticket.Ticket;
import io.foyer.booking.ticket.TicketPapers;
import io.foyer.booking.ticket.Tickets;
import io.foyer.common.mail.Attachment;
import io.foyer.common.mail.Letter;
import io.foyer.common.mail.Letter.Row;
import io.foyer.common.mail.Posting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** That tickets are not good any more, and what goes back for them. */
@Component
class CancellationLetters {

    private final BookedVisits visits;
    private final Tickets tickets;
    private final Refunds refunds;
    private final TicketPapers papers;
    private final Names names;

    CancellationLetters(
            BookedVisits visits,
            Tickets tickets,
            Refunds refunds,
            TicketPapers papers,
            Names names) {
        this.visits = visits;
        this.tickets = tickets;
        this.refunds = refunds;
        this.papers = papers;
        this.names = names;
    }

    Optional<Posting> cancelled(UUID bookingId, LetterFacts facts) {
        return visits.find(bookingId, facts.accountId())
                .map(visit -> posting(letter(visit, facts), bookingId, facts));
    }

    private Letter letter(BookedVisit visit, LetterFacts facts) {
        var booking = visit.booking();
        var refund = refund(booking.id(), facts);
        var why = facts.reason().orElse(RefundReason.BUYER_CANCELLED);
        var letter =
                Words.begin(subject(why, visit), names.nameOf(facts.accountId()))
                        .say(explanation(why, visit, facts.ticketIds().size()))
                        .say(money(why, refund))
                        .table(Words.visit(visit.showtime()))
                        .table(rows(cancelled(visit, facts), refund));
        return Words.end(letter, booking.id());
    }

    private Posting posting(Letter letter, UUID bookingId, LetterFacts facts) {
        // Brings the calendar up to date, so that nobody sets out for nothing.
        List<Attachment> calendar =
                papers.calendar(bookingId, facts.accountId()).map(Files::calendar).stream()
                        .toList();
        return new Posting(letter, calendar);
    }

    private List<Ticket> cancelled(BookedVisit visit, LetterFacts facts) {
        return tickets.issuedFor(visit.showtime().id(), visit.booking().id()).stream()
                .filter(ticket -> facts.ticketIds().contains(ticket.id()))
                .toList();
    }

    private Optional<Refund> refund(UUID bookingId, LetterFacts facts) {
        return facts.refundId()
                .flatMap(
                        id ->
                                refunds.ofBookings(List.of(bookingId)).stream()
                                        .filter(refund -> refund.id().equals(id))
                                        .findFirst());
    }

    private static List<Row> rows(List<Ticket> cancelled, Optional<Refund> refund) {
        var rows = new ArrayList<Row>();
        cancelled.forEach(ticket -> rows.add(Row.of(Words.place(ticket), "cancelled")));
        refund.ifPresent(back -> rows.add(Row.total("You get back", Words.amount(back.amount()))));
        return rows;
    }

    private static String money(RefundReason why, Optional<Refund> refund) {
        if (why == RefundReason.NEVER_PAID) {
            return "No money was taken. If you still want to come, please book again; the seats are"
                    + " free for anybody now.";
        }
        return refund.map(
                        back ->
                                "%s goes back to the card or account you paid with. We write again when that is done."
                                        .formatted(Words.amount(back.amount())))
                .orElse("No money goes back for it.");
    }

    private static String subject(RefundReason why, BookedVisit visit) {
        return switch (why) {
            case BUYER_CANCELLED, EVENT_POSTPONED ->
                    "Your cancellation for %s".formatted(visit.eventName());
            case EVENT_CANCELLED -> "%s is cancelled".formatted(visit.eventName());
            case NEVER_PAID ->
                    "Your payment for %s did not come, your tickets are not valid"
                            .formatted(visit.eventName());
            case ORGANIZER, SEATS_GONE ->
                    "Your tickets for %s were cancelled".formatted(visit.eventName());
        };
    }

    private static String explanation(RefundReason why, BookedVisit visit, int count) {
        return switch (why) {
            case BUYER_CANCELLED, EVENT_POSTPONED ->
                    "You gave back %s for %s. Nobody is let in with %s any more."
                            .formatted(
                                    Words.tickets(count),
                                    visit.eventName(),
                                    count == 1 ? "it" : "them");
            case EVENT_CANCELLED ->
                    "We are sorry: %s on %s does not take place. Your tickets are not valid any more."
                            .formatted(visit.eventName(), Words.when(visit.showtime()));
            case NEVER_PAID ->
                    "We are sorry: your bank took back its promise to pay before we could collect the money, so %s for %s had to be cancelled. Nobody is let in with %s any more."
                            .formatted(
                                    Words.tickets(count),
                                    visit.eventName(),
                                    count == 1 ? "it" : "them");
            case ORGANIZER, SEATS_GONE ->
                    "The organizer had to cancel %s of your booking for %s."
                            .formatted(Words.tickets(count), visit.eventName());
        };
    }
}
