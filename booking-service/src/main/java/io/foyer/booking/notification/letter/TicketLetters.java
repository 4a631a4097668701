package io.foyer.booking.notification.letter;

import io.foyer.booking.ticket.TicketPapers;
import io.foyer.booking.ticket.TicketSheet;
import io.foyer.booking.ticket.TicketSheets;
import io.foyer.common.mail.Attachment;
import io.foyer.common.mail.Letter;
import io.foyer.common.mail.Letter.Row;
import io.foyer.common.mail.Posting;
import io.foyer.common.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Letters that bring tickets, with those that are good when the letter is sent. */
@Component
class TicketLetters {

    private final TicketSheets sheets;
    private final TicketPapers papers;
    private final Names names;

    TicketLetters(TicketSheets sheets, TicketPapers papers, Names names) {
        this.sheets = sheets;
        this.papers = papers;
        this.names = names;
    }

    Optional<Posting> bought(UUID bookingId, LetterFacts facts) {
        return posting(
                bookingId,
                facts,
                sheet ->
                        toBuyer(
                                sheet,
                                facts,
                                "Your tickets for %s",
                                "Thank you, you are going! %s attached: print the PDF, a page for"
                                        + " each ticket, or show it on your phone at the door. The"
                                        + " other file puts the date into your calendar."));
    }

    Optional<Posting> again(UUID bookingId, LetterFacts facts) {
        return posting(
                bookingId,
                facts,
                sheet ->
                        toBuyer(
                                sheet,
                                facts,
                                "Your tickets for %s, once more",
                                "%s attached once more, as you asked. Each admits once, however"
                                        + " often it was sent."));
    }

    Optional<Posting> received(UUID bookingId, LetterFacts facts) {
        return posting(
                bookingId,
                facts,
                sheet ->
                        begin(sheet, facts, "A ticket for %s is yours")
                                .say(
                                        "You took what was offered to you. %s attached; nobody else"
                                                        .formatted(areAttached(sheet))
                                                + " can come in with it any more.")
                                .table(Words.visit(sheet.showtime()))
                                .table(places(sheet, Optional.empty()))
                                .link("See your tickets", "/#/tickets"));
    }

    private Letter toBuyer(TicketSheet sheet, LetterFacts facts, String subject, String words) {
        var letter =
                begin(sheet, facts, subject)
                        .say(words.formatted(areAttached(sheet)))
                        .table(Words.visit(sheet.showtime()))
                        .table(places(sheet, total(sheet)));
        return Words.end(letter, sheet.bookingId());
    }

    private Letter begin(TicketSheet sheet, LetterFacts facts, String subject) {
        return Words.begin(
                subject.formatted(sheet.showtime().eventName()), names.nameOf(facts.accountId()));
    }

    private static String areAttached(TicketSheet sheet) {
        var count = sheet.lines().size();
        return count == 1 ? "Your ticket is" : "Your %s are".formatted(Words.tickets(count));
    }

    private Optional<Posting> posting(
            UUID bookingId, LetterFacts facts, Function<TicketSheet, Letter> letter) {
        var accountId = facts.accountId();
        return sheets.of(bookingId, accountId)
                .flatMap(TicketSheet::good)
                .flatMap(
                        sheet ->
                                papers.pdf(bookingId, accountId)
                                        .map(Files::tickets)
                                        .map(pdf -> with(letter.apply(sheet), pdf, facts, sheet)));
    }

    private Posting with(Letter letter, Attachment pdf, LetterFacts facts, TicketSheet sheet) {
        var calendar = papers.calendar(sheet.bookingId(), facts.accountId()).map(Files::calendar);
        return new Posting(letter, Stream.concat(Stream.of(pdf), calendar.stream()).toList());
    }

    /** Empty unless the price of each is known. */
    private static Optional<Money> total(TicketSheet sheet) {
        return sheet.lines().stream()
                .map(TicketSheet.Line::price)
                .reduce((one, other) -> one.flatMap(sum -> other.map(sum::plus)))
                .flatMap(Function.identity());
    }

    private static List<Row> places(TicketSheet sheet, Optional<Money> total) {
        var rows = new ArrayList<Row>();
        for (var line : sheet.lines()) {
            var place = Words.place(line.ticket());
            rows.add(
                    total.flatMap(_ -> line.price())
                            .map(price -> Row.of(place, Words.amount(price)))
                            .orElseGet(() -> Row.of("Ticket", place)));
        }
        total.map(Words::amount).ifPresent(sum -> rows.add(Row.total("Total", sum)));
        return rows;
    }
}
