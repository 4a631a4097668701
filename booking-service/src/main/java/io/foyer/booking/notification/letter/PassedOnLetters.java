package io.foyer.booking.notification.letter;

import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.inventory.Showtimes;
import io.foyer.booking.ticket.Ticket;
import io.foyer.booking.ticket.TicketStatus;
import io.foyer.booking.ticket.Tickets;
import io.foyer.common.mail.Letter;
import io.foyer.common.mail.Letter.Row;
import io.foyer.common.mail.Posting;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * For whoever gave a ticket away: it was taken, and their own code opens no door any more. If it
 * was not them, this is how they learn of it.
 */
@Component
class PassedOnLetters {

    private final Tickets tickets;
    private final Showtimes showtimes;
    private final Names names;

    PassedOnLetters(Tickets tickets, Showtimes showtimes, Names names) {
        this.tickets = tickets;
        this.showtimes = showtimes;
        this.names = names;
    }

    Optional<Posting> taken(UUID ticketId, LetterFacts facts) {
        return tickets.find(ticketId, facts.accountId())
                .filter(ticket -> ticket.status() == TicketStatus.TRANSFERRED)
                .flatMap(
                        ticket ->
                                showtimes
                                        .find(ticket.showtimeId())
                                        .map(
                                                showtime ->
                                                        Posting.of(
                                                                letter(
                                                                        ticket,
                                                                        showtime,
                                                                        facts.accountId()))));
    }

    private Letter letter(Ticket ticket, ShowtimeOnSale showtime, UUID giver) {
        var event = showtime.eventName();
        return Words.begin("Your ticket for %s was taken".formatted(event), names.nameOf(giver))
                .say(
                        "The ticket for %s that you offered was taken. It has a new code; the one you had opens no door any more."
                                .formatted(event))
                .table(Words.visit(showtime))
                .table(List.of(Row.of("Ticket", Words.place(ticket))))
                .say("Should money go back for it, it goes to whoever bought it.")
                .link("See your tickets", "/#/tickets");
    }
}
