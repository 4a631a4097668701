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
 * That somebody offers a ticket. It names neither of the two: whoever offers could else have us
 * send their words to a stranger.
 */
@Component
class OfferLetters {

    private final Tickets tickets;
    private final Showtimes showtimes;

    OfferLetters(Tickets tickets, Showtimes showtimes) {
        this.tickets = tickets;
        this.showtimes = showtimes;
    }

    /** Nothing is said of a ticket that has found its way already. */
    Optional<Posting> offered(UUID ticketId, LetterFacts facts) {
        return tickets.find(ticketId, facts.accountId())
                .filter(ticket -> ticket.status() == TicketStatus.VALID)
                .flatMap(
                        ticket ->
                                showtimes
                                        .find(ticket.showtimeId())
                                        .map(showtime -> Posting.of(letter(ticket, showtime))));
    }

    private static Letter letter(Ticket ticket, ShowtimeOnSale showtime) {
        return Words.begin(
                        "A ticket for %s is offered to you".formatted(showtime.eventName()),
                        Optional.empty())
                .say("Somebody wants you to have a ticket for %s.".formatted(showtime.eventName()))
                .table(Words.visit(showtime))
                .table(List.of(Row.of("Ticket", Words.place(ticket))))
                .say(
                        "Log in with this e-mail address, or sign up with it and confirm it, to"
                                + " take the ticket. It is sent to you then.")
                .link("Take the ticket", "/#/tickets")
                .say("If you do not want it, there is nothing to do.");
    }
}
