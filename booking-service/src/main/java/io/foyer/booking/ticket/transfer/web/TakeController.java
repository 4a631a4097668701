package io.foyer.booking.ticket.transfer.web;

import io.foyer.booking.ticket.Ticket;
import io.foyer.booking.ticket.transfer.AcceptOutcome;
import io.foyer.booking.ticket.transfer.OfferedTicket;
import io.foyer.booking.ticket.transfer.OfferedTickets;
import io.foyer.booking.ticket.transfer.TakeTicket;
import io.foyer.common.paging.PageOf;
import io.foyer.common.paging.PageQuery;
import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import io.foyer.common.security.MailboxOwner;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What others offer to whoever has verified their address. */
@RestController
@RequestMapping("/api/v1/users/me/ticket-transfers")
class TakeController {

    private final OfferedTickets offers;
    private final TakeTicket tickets;

    TakeController(OfferedTickets offers, TakeTicket tickets) {
        this.offers = offers;
        this.tickets = tickets;
    }

    @GetMapping
    PageOf<OfferToMe> mine(@Valid @ParameterObject PageQuery page, MailboxOwner receiver) {
        return offers.to(receiver, page).map(OfferToMe::of);
    }

    /** The ticket under its new id and code; the giver's is dead from then on. */
    @PostMapping("/{transferId}/acceptance")
    Ticket accept(@PathVariable UUID transferId, MailboxOwner receiver) {
        return switch (tickets.accept(receiver, transferId)) {
            case AcceptOutcome.Accepted(var ticket) -> ticket;
            case AcceptOutcome.NotFound _ -> throw Problem.notFound();
            case AcceptOutcome.Over _ ->
                    throw new Problem(
                            ProblemType.STATE_CONFLICT, "The ticket is not to be had any more.");
        };
    }

    /** An offer as whoever it is made to sees it. */
    record OfferToMe(
            UUID id,
            UUID ticketId,
            UUID showtimeId,
            EventView event,
            Instant startsAt,
            VenueView venue,
            String section,
            @Nullable String row,
            @Nullable String seat,
            Instant createdAt) {

        static OfferToMe of(OfferedTicket offer) {
            return new OfferToMe(
                    offer.id(),
                    offer.ticketId(),
                    offer.showtimeId(),
                    new EventView(offer.eventId(), offer.eventName()),
                    offer.startsAt(),
                    new VenueView(offer.venueName(), offer.venueCity()),
                    offer.section(),
                    offer.row(),
                    offer.seat(),
                    offer.createdAt());
        }

        record EventView(UUID id, String name) {}

        record VenueView(String name, String city) {}
    }
}
