package io.foyer.booking.ticket.web;

import io.foyer.booking.ticket.OwnTicket;
import io.foyer.booking.ticket.OwnTickets;
import io.foyer.common.paging.PageOf;
import io.foyer.common.paging.PageQuery;
import io.foyer.common.security.Caller;
import jakarta.validation.Valid;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The tickets somebody has, whatever bookings they belong to. */
@RestController
class OwnTicketsController {

    private final OwnTickets tickets;
    private final InstantSource clock;

    OwnTicketsController(OwnTickets tickets, InstantSource clock) {
        this.tickets = tickets;
        this.clock = clock;
    }

    @GetMapping("/api/v1/users/me/tickets")
    ResponseEntity<PageOf<OwnTicketView>> mine(
            @RequestParam Optional<When> when,
            @Valid @ParameterObject PageQuery page,
            Caller caller) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(list(caller.accountId(), when, page).map(OwnTicketView::of));
    }

    private PageOf<OwnTicket> list(UUID accountId, Optional<When> when, PageQuery page) {
        return when.map(
                        wanted ->
                                switch (wanted) {
                                    case upcoming ->
                                            tickets.upcoming(accountId, clock.instant(), page);
                                    case past -> tickets.past(accountId, clock.instant(), page);
                                })
                .orElseGet(() -> tickets.all(accountId, page));
    }

    /** As the API spells it. */
    enum When {
        upcoming,
        past
    }
}
