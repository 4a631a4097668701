package io.foyer.booking.ticket.web;

import io.foyer.booking.ticket.Ticket;
import io.foyer.booking.ticket.Tickets;
import io.foyer.common.paging.PageOf;
import io.foyer.common.paging.PageQuery;
import io.foyer.common.problem.Problem;
import io.foyer.common.security.Caller;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A buyer's tickets. */
@RestController
class TicketController {

    private final Tickets tickets;

    TicketController(Tickets tickets) {
        this.tickets = tickets;
    }

    /** All of a booking's tickets; 404 until it is confirmed, and for everybody else. */
    @GetMapping("/api/v1/bookings/{id}/tickets")
    ResponseEntity<PageOf<Ticket>> ofBooking(@PathVariable UUID id, Caller caller) {
        var found = tickets.ofBooking(id, caller.accountId());
        if (found.isEmpty()) {
            throw Problem.notFound();
        }
        var all = new PageQuery(0, PageQuery.MAX_SIZE);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(PageOf.of(found, all, found.size()));
    }
}
