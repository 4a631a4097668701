package io.foyer.booking.notification.letter;

import io.foyer.booking.payment.RefundReason;
import io.foyer.booking.ticket.Ticket;
import io.foyer.booking.ticket.TicketSheet;
import io.foyer.booking.ticket.TicketSheets;
import io.foyer.common.mail.Letter.Row;
import io.foyer.common.mail.Posting;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** For whoever was given a ticket that was cancelled; the money is between buyer and house. */
@Component
class EndedTicketLetters {

    private final TicketSheets sheets;
    private final Names names;

    EndedTicketLetters(TicketSheets sheets, Names names) {
        this.sheets = sheets;
        this.names = names;
    }

    Optional<Posting> ended(UUID bookingId, LetterFacts facts) {
        return sheets.of(bookingId, facts.accountId())
                .filter(sheet -> !ended(sheet, facts).isEmpty())
                .map(sheet -> posting(sheet, facts));
    }

    private Posting posting(TicketSheet sheet, LetterFacts facts) {
        var event = sheet.showtime().eventName();
        return Posting.of(
                Words.begin(
                                "Your ticket for %s is not valid any more".formatted(event),
                                names.nameOf(facts.accountId()))
                        .say(
                                "A ticket for %s that was given to you was cancelled, so nobody is let in with it."
                                        .formatted(event))
                        .say(
                                facts.reason().filter(RefundReason.NEVER_PAID::equals).isPresent()
                                        ? "It was never paid for."
                                        : "What was paid for it goes back to whoever bought it.")
                        .table(Words.visit(sheet.showtime()))
                        .table(
                                ended(sheet, facts).stream()
                                        .map(ticket -> Row.of(Words.place(ticket), "cancelled"))
                                        .toList())
                        .link("See your tickets", "/#/tickets"));
    }

    private static List<Ticket> ended(TicketSheet sheet, LetterFacts facts) {
        return sheet.lines().stream()
                .map(TicketSheet.Line::ticket)
                .filter(ticket -> facts.ticketIds().contains(ticket.id()))
                .toList();
    }
}
